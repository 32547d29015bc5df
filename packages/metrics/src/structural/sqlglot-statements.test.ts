import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isValidSql } from "./is-valid-sql.ts";

type Vectors = {
  readonly statements: Readonly<Record<string, readonly string[]>>;
  readonly rejected: Readonly<Record<string, readonly (readonly [statement: string, why: string])[]>>;
};

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
const vectors: Vectors = JSON.parse(read("../../vectors/sqlglot-statements.json"));
const page = read("../../../../docs/decisions/sql-parsers.md");

test.each(Object.entries(vectors.statements))(
  "of sqlglot's statements in %s, exactly the documented ones are rejected",
  async (dialect, statements) => {
    const rejected: string[] = [];
    for (const output of statements)
      if ((await evaluate(isValidSql, { output }, { dialect })).score !== 100) rejected.push(output);
    const documented = vectors.rejected[dialect] ?? [];
    expect(rejected).toEqual(documented.map(([statement]) => statement));
    for (const [statement, why] of documented)
      expect(page).toContain(`| ${dialect} | \`${statement}\` | ${why} |`);
    expect(rejected.length / statements.length).toBeLessThanOrEqual(0.01);
  },
);
