import { defineMetric, MetricError } from "../metric.ts";
import { once } from "./once.ts";

/**
 * 100 if every statement of the output parses in the dialect, else 0. Names are not looked up and nothing is
 * executed.
 *
 * 0 for a text without a statement: empty, or only white space and comments. A text that nests too deeply for
 * the parser scores 0 or fails, but is never accepted.
 */
export const isValidSql = defineMetric({
  id: 15,
  shortname: "is_valid_sql",
  label: "Is Valid SQL",
  category: "Structural",
  description: "100 when the output parses as SQL of the given dialect, otherwise 0. Nothing is executed.",
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
    const { valid, errors } = validate(output, name, { strictSyntax: true });
    const [error] = errors;
    if (!valid)
      return {
        score: 0,
        explanation: `The output is not ${dialect}: ${error?.message ?? "no reason is given"}.`,
      };
    // The parser accepts a text without a statement.
    const startsEmpty = /^\s*(?:$|--|\/\*|#)/.test(output);
    const known = Object.values(Dialect).find((each) => each === name);
    if (startsEmpty && parse(output, known).ast?.length === 0)
      return { score: 0, explanation: "The output has no SQL statement." };
    return { score: 100, explanation: `The output is ${dialect}.` };
  },
});

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
