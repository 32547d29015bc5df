import { expect, test } from "vitest";
import { isOfBuiltSurface, outputsOf } from "./surfaces.ts";

const surfaces = {
  small: { isCommitted: true, files: () => ({ "a.txt": "a" }) },
  large: { isCommitted: false, files: () => ({ "b.txt": "b" }) },
};

test("a surface is a folder, and hides itself from git if it is not committed", () => {
  expect(Object.keys(outputsOf(surfaces))).toEqual(["small/", "large/", "large/.gitignore"]);
});

test.each([
  ["large/b.txt", true],
  ["large/.gitignore", true],
  ["small/a.txt", false],
  ["large.txt", false],
  ["openapi.json", false],
])("%s belongs to a surface that is not committed: %s", (file, is) => {
  expect(isOfBuiltSurface(file, surfaces)).toBe(is);
});
