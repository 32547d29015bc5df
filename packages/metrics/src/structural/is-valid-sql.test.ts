import { readFileSync } from "node:fs";
import { getDialects, init, validate } from "@polyglot-sql/sdk";
import { beforeAll, expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidSql } from "./is-valid-sql.ts";
import { dialects } from "./sql/dialects.ts";

const vectors: { cases: [dialect: string, statement: string, valid: 0 | 1][] } = JSON.parse(
  readFileSync(new URL("../../vectors/sql-validity.json", import.meta.url), "utf8"),
);

const forms: typeof vectors = JSON.parse(
  readFileSync(new URL("../../vectors/sql-forms.json", import.meta.url), "utf8"),
);

beforeAll(() => init());

// All 19. sqlparser-rs 0.62 judges 17 of them right: it knows neither T-SQL's parameters of a procedure nor
// SQLite's GLOB.
test.each(vectors.cases)("in %s, the validity of %j is %d", async (dialect, output, valid) => {
  expect(await scoreOf(output, { dialect })).toBe(valid * 100);
});

test.each([
  ["", 0],
  [" \n", 0],
  ["-- nothing", 0],
  ["/* nothing */", 0],
  [";", 0],
  ["-- one\nSELECT 1", 100],
  ["SELECT 1; SELECT 2;", 100],
  ["SELECT a, FROM t", 0],
  ["I cannot answer that.", 0],
  ["SELECT [a b] FROM [dbo].[t] WITH (NOLOCK)", 100],
])("in T-SQL, the default, %j scores %d", async (output, score) => {
  expect(await scoreOf(output)).toBe(score);
});

test.each(forms.cases)("in %s, %j is judged as documented: %d", async (dialect, output, valid) => {
  expect(await scoreOf(output, { dialect })).toBe(valid * 100);
});

test.each([
  ["513 summands", `SELECT 1${" + 1".repeat(512)}`],
  ["a union of 513 selects", `SELECT 1${" UNION ALL SELECT 1".repeat(512)}`],
  ["33 parentheses", `SELECT ${"(".repeat(33)}1${")".repeat(33)}`],
  ["33 nested calls", `SELECT ${"ABS(".repeat(33)}1${")".repeat(33)}`],
])("%s are beyond the parser's bound, and get no score instead of 0", async (_, output) => {
  for (const dialect of ["tsql", "mysql"])
    expect(await evaluate(isValidSql, { output }, { dialect })).toMatchObject({
      score: null,
      error: {
        kind: "input",
        message: expect.stringContaining("the statement is longer or nests more deeply than can be judged"),
      },
    });
  for (const dialect of ["postgres", "sqlite"]) expect(await scoreOf(output, { dialect })).toBe(100);
});

test.each(["postgres", "redshift"])(
  "what exhausts the grammar of %s gets no score instead of 0",
  async (dialect) => {
    const output = `SELECT ${"(".repeat(20_000)}1${")".repeat(20_000)}`;
    expect(await evaluate(isValidSql, { output }, { dialect })).toMatchObject({
      score: null,
      error: { kind: "input", message: expect.stringContaining("memory exhausted") },
    });
  },
);

test("a NUL does not end what is judged", async () => {
  expect(await scoreOf("SELECT 1 \0 nonsense (", { dialect: "postgres" })).toBe(0);
});

test("a dialect's name may be written in either case", async () => {
  expect(await scoreOf("SELECT `a` FROM t LIMIT 1, 2", { dialect: "MySQL" })).toBe(100);
});

test("an unknown dialect is refused with the names of all known ones", async () => {
  const { error } = await evaluate(isValidSql, { output: "SELECT 1" }, { dialect: "basic" });
  expect(error).toEqual({
    kind: "argument",
    message: `is_valid_sql: argument dialect must be one of ${dialects.join(", ")}, not "basic".`,
  });
});

test("the listed dialects are the parser's, with other names for three of them", () => {
  expect(dialects).toEqual([...getDialects(), "mssql", "postgres", "sqlserver"].toSorted());
  for (const dialect of dialects) expect(validate("SELECT 1 FROM t", dialect)).toMatchObject({ valid: true });
});

async function scoreOf(output: string, args = {}): Promise<number | null> {
  return (await evaluate(isValidSql, { output }, args)).score;
}
