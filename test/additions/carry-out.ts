import { cp, glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";

/** A change of one line: what is inserted after it, or before it. */
type Edit = { readonly file: string; readonly insert: string } & (
  | { readonly after: string }
  | { readonly before: string }
);

/**
 * Carries out a change that a person would make by hand: the files below `new/`, whose names end with `.txt`
 * so that no tool takes them for sources, and the insertions of `edits.yaml`.
 *
 * @returns every file touched, from the root of the checkout
 * @throws Error when a line that an edit looks for is not there exactly once
 */
export async function carryOut(change: string, checkout: string): Promise<readonly string[]> {
  const added: string[] = [];
  for await (const file of glob("**/*.txt", { cwd: join(change, "new") })) {
    const name = file.replace(/\.txt$/, "");
    await mkdir(dirname(join(checkout, name)), { recursive: true });
    await cp(join(change, "new", file), join(checkout, name), { force: false, errorOnExist: true });
    added.push(name);
  }
  const edits: readonly Edit[] = parse(await readFile(join(change, "edits.yaml"), "utf8"));
  for (const edit of edits) {
    const file = join(checkout, edit.file);
    await writeFile(file, edited(await readFile(file, "utf8"), edit));
  }
  return [...new Set([...added, ...edits.map(({ file }) => file)])].toSorted();
}

/** The text with the insertion. The line is found by how it begins, without its indentation. */
export function edited(text: string, edit: Edit): string {
  const start = "after" in edit ? edit.after : edit.before;
  const lines = text.split("\n");
  const found = lines.flatMap((line, index) => (line.trim().startsWith(start) ? [index] : []));
  const [at] = found;
  if (at === undefined || found.length > 1)
    throw new Error(
      `${edit.file} has ${found.length} lines that begin with ${JSON.stringify(start)}, not one.`,
    );
  return lines
    .toSpliced("after" in edit ? at + 1 : at, 0, ...edit.insert.replace(/\n$/, "").split("\n"))
    .join("\n");
}
