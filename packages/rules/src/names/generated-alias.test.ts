import { expect, test } from "vitest";
import { generatedAlias } from "./generated-alias.ts";

const at = "2026-04-01T09:12:00Z";

test.each([
  ["Questions", 1, "Questions 2026-04-01 09:12:00"],
  ["Questions", 2, "Questions 2026-04-01 09:12:00 (2)"],
  ["Custom run", 131, "Custom run 2026-04-01 09:12:00 (131)"],
  ["x".repeat(235), 1, `${"x".repeat(235)} 2026-04-01 09:12:00`],
  ["x".repeat(236), 1, `${"x".repeat(235)} 2026-04-01 09:12:00`],
  ["x".repeat(236), 2, `${"x".repeat(231)} 2026-04-01 09:12:00 (2)`],
  ["🦉".repeat(255), 1, `${"🦉".repeat(235)} 2026-04-01 09:12:00`],
])("the alias of %s, number %i, is %s", (name, number, alias) => {
  const generated = generatedAlias(name, at, number);
  expect(generated).toBe(alias);
  expect([...generated].length).toBeLessThanOrEqual(255);
});
