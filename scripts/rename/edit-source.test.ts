import { expect, test } from "vitest";
import {
  modulesOf,
  namesExportedBy,
  withoutElements,
  withoutExportsOf,
  withoutUnusedConstants,
} from "./edit-source.ts";

const names = (module: string) => (module === "./b.ts" ? new Set(["B"]) : undefined);

test.each([
  [
    "all of a module that is gone",
    'export { A } from "./a.ts";\nexport { B } from "./b.ts";\n',
    '\nexport { B } from "./b.ts";\n',
  ],
  ["a name that a module lost", 'export { A, B } from "./b.ts";\n', 'export { B } from "./b.ts";\n'],
  ["a type that a module lost", 'export { type A, B } from "./b.ts";\n', 'export { B } from "./b.ts";\n'],
  ["the only name of a module", 'export { A } from "./b.ts";\n', "\n"],
  ["nothing of a package", 'export { A } from "a";\n', 'export { A } from "a";\n'],
  ["nothing of a whole module", 'export * from "./b.ts";\n', 'export * from "./b.ts";\n'],
])("an index loses %s", (_, source, expected) => {
  expect(withoutExportsOf(source, (module) => module === "./a.ts", names).replace("{  ", "{ ")).toBe(
    expected,
  );
});

test("exported names are those of declarations, constants and lists", () => {
  const source =
    'export const a = 1, b = 2;\nexport function c() {}\nexport type D = 1;\nexport { e } from "e";\nconst f = 1;';
  expect([...namesExportedBy(source)]).toEqual(["a", "b", "c", "D", "e"]);
});

test("modules are found in imports of every kind", () => {
  expect(modulesOf('import "a"; export { b } from "b"; const c = await import("c");')).toEqual([
    "a",
    "b",
    "c",
  ]);
});

test("an element of a list goes with its comma", () => {
  const source = 'const checks = [\n  { name: "a" },\n  { name: "b" },\n];\n';
  expect(withoutElements(source, (element) => element.includes('"a"'))).toBe(
    'const checks = [\n  { name: "b" },\n];\n',
  );
});

test("a constant that only a comment names is not used", () => {
  const source = "/** This long. */\nconst long = 1;\nconst used = 2;\nexport default used;\n";
  expect(withoutUnusedConstants(source)).toBe("\nconst used = 2;\nexport default used;\n");
});
