import { globSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { bundle, folder, type JsonObject, operations, readData } from "../openapi-document.ts";
import { models } from "./world/world.ts";

const paths = Object.keys(bundle.paths);
const source: { readonly paths: Record<string, unknown> } = readData("openapi.yaml");

describe("the files", () => {
  test("each URL is one file, named after it, and the root only refers to it", () => {
    const named = paths.map((path) => [path, { $ref: `paths/${fileOf(path)}` }] as const);
    expect(source.paths).toEqual(Object.fromEntries(named));
    const files = globSync("*.yaml", { cwd: join(folder, "paths") });
    expect(files.sort()).toEqual(named.map(([, { $ref }]) => basename($ref)).sort());
  });

  test.each(["schemas", "responses", "parameters", "headers", "examples"])(
    "each of the %s is one file, and its name is that of the component",
    (kind) => {
      const components: Record<string, Record<string, JsonObject>> = bundle.components;
      const files = globSync("*.yaml", { cwd: join(folder, "components", kind) });
      expect(files.map((file) => basename(file, ".yaml")).sort()).toEqual(
        Object.keys(components[kind] ?? {}).sort(),
      );
    },
  );

  test.each(paths)("%s has at most 140 lines", (path) => {
    const file = join(folder, "paths", fileOf(path));
    expect(readFileSync(file, "utf8").split("\n").length).toBeLessThanOrEqual(141);
  });
});

/** The order of keys in the sources. The generated code samples come last. */
const order = [
  "operationId",
  "summary",
  "description",
  "x-source",
  "x-availability",
  "tags",
  "parameters",
  "requestBody",
  "responses",
];

test.each(operations.map((operation) => [operation.operationId, operation] as const))(
  "%s has the keys of all operations, in one order",
  (_id, { method, path }) => {
    const node = Object.entries(bundle.paths[path] ?? {}).find(([key]) => key.toUpperCase() === method)?.[1];
    const keys = Object.keys(node ?? {}).filter((key) => key !== "x-codeSamples");
    const without = ["x-availability", "parameters", "requestBody"].filter((key) => !keys.includes(key));
    expect(keys).toEqual(order.filter((key) => !without.includes(key)));
  },
);

describe("the decisions", () => {
  const rows = tableRows("decisions.md").filter(([id = ""]) => /^[QC]\d+$/.test(id));

  test("questions, then contradictions, are numbered without a gap, and each says what was chosen, why and where", () => {
    const ids = rows.map(([id = ""]) => id);
    const questions = ids.filter((id) => id.startsWith("Q")).length;
    expect(ids).toEqual([...count(questions, "Q"), ...count(ids.length - questions, "C")]);
    for (const [id, ...cells] of rows) {
      expect(cells, id).toHaveLength(4);
      for (const cell of cells) expect(cell, id).not.toBe("");
    }
  });
});

describe("the guide", () => {
  const pages = globSync("{introduction,decisions,guide/*}.md", { cwd: folder }).sort();

  test.each(pages)("every operation that %s names exists", (page) => {
    const text = readFileSync(join(folder, page), "utf8");
    const named = [...text.matchAll(/`(GET|POST|PUT|DELETE) (\/[^`?]+)/g)].map(
      ([, method = "", path]) => `${method} ${path}`,
    );
    const known = operations.map(({ method, path }) => `${method} ${path}`);
    expect(known).toEqual(expect.arrayContaining(named));
  });
});

describe("the data", () => {
  test("model slugs differ, and one model is the default", () => {
    expect(new Set(models.map(({ slug }) => slug)).size).toBe(models.length);
    expect(models.filter((model) => model.default)).toHaveLength(1);
  });
});

/** The name of a URL's file. */
function fileOf(path: string): string {
  return `${path.slice(1).replaceAll("/", "_")}.yaml`;
}

/** The rows of all tables of a page, as cells. */
function tableRows(file: string): string[][] {
  const lines = readFileSync(resolve(folder, file), "utf8").split("\n");
  const rows = lines.filter((line) => line.startsWith("|"));
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function count(last: number, letter: string): string[] {
  return Array.from({ length: last }, (_, index) => `${letter}${index + 1}`);
}
