import { isObject } from "@aegis/metrics/command";
import type { CliContext } from "../cli-context.ts";
import { answerText } from "./answer-text.ts";
import { writeOut } from "./write-out.ts";

/** Prints JSON, or what people read. An answer without a body is nothing to them. */
export async function printAnswer(
  answer: unknown,
  isJson: boolean,
  { stdout, stderr, columns }: Pick<CliContext, "stdout" | "stderr" | "columns">,
): Promise<void> {
  if (isJson) return writeOut(stdout, `${JSON.stringify(answer ?? null, undefined, 2)}\n`);
  if (answer === undefined) return;
  if (!isPage(answer)) return writeOut(stdout, answerText(answer, columns));
  await writeOut(stdout, answerText(answer.items, columns));
  const { next_page: next } = answer.meta;
  if (next !== null) stderr.write(`There are more: --page ${next} gives the next page, --all gives all.\n`);
}

function isPage(
  answer: unknown,
): answer is { readonly items: readonly unknown[]; readonly meta: { readonly next_page: number | null } } {
  if (!isObject(answer) || !Array.isArray(answer.items) || !isObject(answer.meta)) return false;
  const { next_page: next } = answer.meta;
  return next === null || typeof next === "number";
}
