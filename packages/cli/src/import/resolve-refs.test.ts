import { expect, test } from "vitest";
import { refLeftIn, resolveRefs } from "./resolve-refs.ts";

const config = {
  shared: { "a/b": { type: "contains", value: "x" }, list: ["y"], again: { $ref: "#/shared/list" } },
};

test.each([
  [{ $ref: "#/shared/a~1b" }, { type: "contains", value: "x" }],
  [
    { $ref: "#/shared/a~1b", value: "z" },
    { type: "contains", value: "z" },
  ],
  [[{ $ref: "#/shared/list/0" }], ["y"]],
  [{ $ref: "#/shared/again" }, ["y"]],
  [{ $ref: "#/shared/gone" }, { $ref: "#/shared/gone" }],
  [{ $ref: "other.yaml#/a" }, { $ref: "other.yaml#/a" }],
  [{ $ref: "#/value" }, { $ref: "#/value" }],
  [{ $ref: "#/constructor" }, { $ref: "#/constructor" }],
])("%j becomes %j", (value, resolved) => {
  expect(resolveRefs({ ...config, value }).value).toEqual(resolved);
});

test("a reference that is left is found, however deep", () => {
  expect(refLeftIn({ a: [{ b: { $ref: "other.yaml" } }] })).toBe("other.yaml");
  expect(refLeftIn({ a: [{ $ref: 5 }] })).toBeUndefined();
});
