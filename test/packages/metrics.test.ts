import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, inject, test } from "vitest";
import { root } from "../../scripts/pack/published-packages.ts";
import { nodes, run } from "./project.ts";

const project = inject("project");
beforeAll(() => {
  cpSync(join(import.meta.dirname, "programs"), project, { recursive: true });
  const readme = readFileSync(join(root, "packages/metrics/README.md"), "utf8");
  const [, first = ""] = /^```ts\n(.*?)^```$/ms.exec(readme) ?? [];
  writeFileSync(join(project, "readme-first.mts"), first);
});

test("every installed metric scores, apart if a row can be slow, and so do the README's program and the command", async () => {
  const { code, out } = await run(nodes.pinned, project, ["node", "metrics-smoke.mjs"]);
  expect(code, out).toBe(0);
});

test("the parser of SQL, of which only a part is installed, takes the statements that the whole takes", async () => {
  const file = join(root, "packages/metrics/vectors/sqlglot-statements.json");
  const vectors: Vectors = JSON.parse(readFileSync(file, "utf8"));
  const { stdout, out } = await run(nodes.pinned, project, ["node", "metrics-sql.mjs", file]);
  const expected = Object.entries(vectors.statements).map(([dialect]) => [
    dialect,
    (vectors.rejected[dialect] ?? []).map(([statement]) => statement),
  ]);
  expect(JSON.parse(stdout), out).toEqual(Object.fromEntries(expected));
});

test.each(["metrics", "mock", "server"])("the installed %s can be required", async (name) => {
  const load = `console.log(Object.keys(require("@aegis/${name}")).length > 1)`;
  const { out } = await run(nodes.pinned, project, ["node", "--input-type=commonjs", "--eval", load]);
  expect(out).toBe("true\n");
});

type Vectors = {
  readonly statements: Readonly<Record<string, readonly string[]>>;
  readonly rejected: Readonly<Record<string, readonly (readonly [statement: string, why: string])[]>>;
};
