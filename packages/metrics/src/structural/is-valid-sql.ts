import { defineMetric, MetricError } from "../metric.ts";
import { once } from "./once.ts";
import { impossibility } from "./sql/impossible.ts";
import { rewriteKnownForms } from "./sql/known-forms.ts";
import { mask } from "./sql/mask.ts";
import { acceptsBlocks, hasBlocks } from "./sql/tsql-blocks.ts";

/**
 * 100 if every statement of the output parses in the dialect, else 0. Names are not looked up and nothing is
 * executed.
 *
 * The parser is Polyglot's, with three additions: quotes, comments and brackets must be closed; blocks of
 * T-SQL (`IF`, `WHILE`, `BEGIN … END`, procedures) are read here; and what the dialects have and the parser
 * does not know is rewritten (see `known-forms.ts`; up to 10,000 characters). A statement that the parser
 * still does not know scores 0. Of the statements in sqlglot's own tests these are, in T-SQL: a procedure
 * without a body, `BEGIN` and `END` alone; in PostgreSQL: a CONSTRAINT TRIGGER for each statement, CAST as
 * the field of EXTRACT, a qualified function after LATERAL, a view with options or WITH CHECK OPTION named as
 * a keyword; in MySQL: the latter; in SQLite: `->` after brackets with COLLATE; in Snowflake: CREATE TABLE
 * without columns but with a tag, BEFORE and END as aliases, a comma after the last table; in all: CREATE
 * TABLE without columns.
 *
 * 0 for a text without a statement: empty, or only white space and comments. No score if a statement exceeds
 * the parser's bounds, which are 512 terms in a row and 32 levels of nesting.
 */
export const isValidSql = defineMetric({
  id: 15,
  shortname: "is_valid_sql",
  label: "Is Valid SQL",
  category: "Structural",
  description:
    "100 when the output parses as SQL of the given dialect, otherwise 0. No score when it exceeds what can be judged: 512 terms in a row or 32 levels of nesting. Nothing is executed.",
  needs: ["output"],
  arguments: [
    {
      name: "dialect",
      type: "string",
      default: "tsql",
      required: false,
      description: "The SQL dialect to parse by.",
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
  prepare: () => polyglot(),
  async score({ output }, { dialect }) {
    const { Dialect, parse, validate } = await polyglot();
    const name = dialect.toLowerCase();
    const known = Object.values(Dialect).find((each) => each === name);
    const problem = problemOf(output, name, (sql) => {
      const { valid, errors } = validate(sql, name, { strictSyntax: true });
      return valid ? undefined : (errors[0] ?? { message: "no reason is given" });
    });
    if (problem !== undefined) return { score: 0, explanation: `The output is not ${dialect}: ${problem}.` };
    // The parser accepts a text without a statement.
    const startsEmpty = /^\s*(?:$|--|\/\*|#)/.test(output);
    if (startsEmpty && parse(output, known).ast?.length === 0)
      return { score: 0, explanation: "The output has no SQL statement." };
    return { score: 100, explanation: `The output is ${dialect}.` };
  },
});

type Refusal = { readonly message: string };

/** @returns what is wrong with a text, or undefined if it is SQL */
function problemOf(
  output: string,
  dialect: string,
  parse: (sql: string) => Refusal | undefined,
): string | undefined {
  const judge = (sql: string) => {
    const refusal = parse(sql);
    if (refusal?.message.startsWith("E_GUARD"))
      throw new MetricError(
        "input",
        `the statement is longer or nests more deeply than can be judged: ${refusal.message}.`,
        {
          metric: "is_valid_sql",
        },
      );
    return refusal?.message.replace(/\.$/, "");
  };
  const masked = mask(output, dialect);
  if ("problem" in masked) return judge(output) ?? masked.problem;
  const impossible = impossibility(masked.text, dialect);
  if (impossible !== undefined) return impossible;
  const accepts = (sql: string) =>
    judge(sql) === undefined || judge(rewriteKnownForms(sql, dialect)) === undefined;
  if (isMicrosoft(dialect) && hasBlocks(masked.text))
    return acceptsBlocks(masked.text, accepts)
      ? undefined
      : (judge(output) ?? "a block or a statement is not complete");
  const problem = judge(output);
  if (problem === undefined) return undefined;
  const rewritten = rewriteKnownForms(masked.text, dialect);
  // The parser does not know the comments that `#` opens in MySQL.
  const isOther = rewritten !== masked.text || output.includes("#");
  return isOther && judge(rewritten) === undefined ? undefined : problem;
}

function isMicrosoft(dialect: string): boolean {
  return ["fabric", "mssql", "sqlserver", "tsql"].includes(dialect);
}

const polyglot = once(async () => {
  const sdk = await import("@polyglot-sql/sdk");
  await sdk.init();
  return sdk;
});

/**
 * The dialects of the parser, and other names of three of them. Written out, so that a name is checked
 * without the parser.
 */
export const dialects: readonly string[] = [
  "athena",
  "bigquery",
  "clickhouse",
  "cockroachdb",
  "databricks",
  "datafusion",
  "doris",
  "dremio",
  "drill",
  "druid",
  "duckdb",
  "dune",
  "exasol",
  "fabric",
  "generic",
  "hive",
  "materialize",
  "mssql",
  "mysql",
  "oracle",
  "postgres",
  "postgresql",
  "presto",
  "redshift",
  "risingwave",
  "singlestore",
  "snowflake",
  "solr",
  "spark",
  "sqlite",
  "sqlserver",
  "starrocks",
  "tableau",
  "teradata",
  "tidb",
  "trino",
  "tsql",
];
