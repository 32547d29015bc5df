import { microsoft } from "./families.ts";
import { rewriteKnownForms } from "./forms/rewrite.ts";
import type { Grammar } from "./grammars.ts";
import { impossibility } from "./impossible.ts";
import { mask } from "./mask.ts";
import type { Polyglot } from "./polyglot.ts";
import { acceptsBlocks, acceptsEach, hasBlocks } from "./tsql-blocks.ts";

/**
 * Judges a text by the grammar of the database itself, then by the parser of all dialects, then by that
 * parser after forms that it does not know were rewritten.
 *
 * @returns what is wrong with it, or undefined if it is SQL
 */
export function problemOf(
  output: string,
  dialect: string,
  parser: Polyglot,
  grammar: Grammar | undefined,
): string | undefined {
  if (grammar?.(output)) return undefined;
  const judge = (sql: string) => parser.problem(sql, dialect);
  const masked = mask(output, dialect);
  if ("problem" in masked) return judge(output) ?? masked.problem;
  const impossible = impossibility(masked.text, dialect);
  if (impossible !== undefined) return impossible;
  const accepts = (sql: string) => {
    if (judge(sql) === undefined) return true;
    const rewritten = rewriteKnownForms(sql, dialect);
    return rewritten !== sql && judge(rewritten) === undefined;
  };
  const isMicrosoft = microsoft.includes(dialect);
  if (isMicrosoft && hasBlocks(masked.text))
    return acceptsBlocks(masked.text, accepts)
      ? undefined
      : (judge(output) ?? "a block or a statement is not complete");
  const problem = judge(output);
  if (problem === undefined) return undefined;
  const rewritten = rewriteKnownForms(masked.text, dialect);
  // The parser does not know the comments that `#` opens in MySQL.
  const isOther = rewritten !== masked.text || output.includes("#");
  if (isOther && judge(rewritten) === undefined) return undefined;
  // Statements of T-SQL need no semicolon between them.
  return isMicrosoft && acceptsEach(masked.text, accepts) ? undefined : problem;
}
