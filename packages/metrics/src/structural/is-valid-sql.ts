import { defineMetric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { dialects } from "./sql/dialects.ts";
import { grammars } from "./sql/grammars.ts";
import { isBlank } from "./sql/mask.ts";
import { polyglot } from "./sql/polyglot.ts";
import { problemOf } from "./sql/problem-of.ts";

/**
 * 100 if every statement of the output parses in the dialect, else 0. Names are not looked up and nothing is
 * executed.
 *
 * Parsers are PostgreSQL's own (also for what takes its statements), SQLite's own, and Polyglot, with
 * three additions: quotes, comments and brackets must be closed; blocks of T-SQL (`IF`, `WHILE`,
 * `BEGIN … END`, procedures, triggers) are read here; what Polyglot does not know is rewritten (see
 * `sql/forms`; up to 10,000 characters). A statement that none of them knows scores 0: of sqlglot's own in
 * six dialects these are listed in docs/decisions/sql-parsers.md. Stored programs are read in T-SQL and
 * PostgreSQL only.
 *
 * 0 for a text without a statement: empty, or only white space and comments. No score if a statement exceeds
 * the bounds of Polyglot, which are 512 terms in a row and 32 levels of nesting, or what PostgreSQL's grammar
 * can hold.
 */
export const isValidSql = defineMetric({
  id: 15,
  shortname: "is_valid_sql",
  label: "Is Valid SQL",
  category: "Structural",
  description: "Whether the output parses as SQL of the given dialect. Nothing is executed.",
  score_summary: "100 if it parses, otherwise 0; no score beyond 512 terms in a row or 32 levels of nesting.",
  needs: ["output"],
  arguments: [
    {
      name: "dialect",
      type: "string",
      default: "tsql",
      required: false,
      description: "The SQL dialect to parse by.",
      maxLength: 100,
    },
  ],
  threshold: 100,
  source: "documented",
  isolated: true,
  check({ dialect }) {
    if (!dialects.includes(dialect.toLowerCase()))
      throw new MetricError(
        "argument",
        `argument dialect must be one of ${dialects.join(", ")}, not ${JSON.stringify(dialect)}.`,
        { metric: "is_valid_sql" },
      );
  },
  prepare: () => Promise.all([polyglot(), grammars()]),
  async score({ output }, { dialect }) {
    const [parser, grammarOf] = await Promise.all([polyglot(), grammars()]);
    const name = dialect.toLowerCase();
    if (isBlank(output, name)) return { score: 0, explanation: "The output has no SQL statement." };
    const problem = problemOf(output, name, parser, grammarOf(name));
    return problem === undefined
      ? { score: 100, explanation: `The output is ${dialect}.` }
      : { score: 0, explanation: `The output is not ${dialect}: ${problem}.` };
  },
});
