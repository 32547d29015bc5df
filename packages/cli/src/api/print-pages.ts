import type { CliContext } from "../cli-context.ts";
import { jsonList } from "./json-list.ts";
import { listTable } from "./list-table.ts";
import { writeOut } from "./write-out.ts";

/** Prints the items of all pages as each arrives: one table, or one list in JSON. */
export async function printPages(
  pages: AsyncIterable<{ readonly items: readonly unknown[] }>,
  isJson: boolean,
  { stdout, columns }: Pick<CliContext, "stdout" | "columns">,
): Promise<void> {
  if (isJson) {
    for await (const text of jsonList(itemsOf(pages))) await writeOut(stdout, text);
    return;
  }
  const table = listTable(columns);
  let count = 0;
  for await (const { items } of pages) {
    count += items.length;
    await writeOut(stdout, table.lines(items));
  }
  await writeOut(stdout, count === 0 ? "none\n" : table.note());
}

async function* itemsOf(pages: AsyncIterable<{ readonly items: readonly unknown[] }>) {
  for await (const { items } of pages) yield* items;
}
