import { expect, test } from "vitest";
import { compareModels } from "./compare-models.ts";

const large = {
  id: 1,
  slug: "large",
  name: "Large",
  supplier: "Acme",
  thinking: false,
  latest: true,
  default: true,
};
const small = { ...large, id: 2, slug: "small", name: "Small", default: false };

test.each([
  ["the models as they are", [large, small], []],
  ["another order", [small, large], []],
  ["a model withdrawn", [large], ["breaking model small"]],
  ["a slug renamed", [large, { ...small, slug: "tiny" }], ["breaking model small", "added model tiny"]],
  ["a model added", [large, small, { ...small, id: 3, slug: "tiny" }], ["added model tiny"]],
  [
    "another default",
    [
      { ...large, default: false },
      { ...small, default: true },
    ],
    ["breaking model large"],
  ],
  ["no default", [{ ...large, default: false }, small], ["breaking model large"]],
  ["another id", [large, { ...small, id: 3 }], ["breaking model small"]],
  ["a model that thinks from now on", [large, { ...small, thinking: true }], ["warning model small"]],
  ["another supplier", [large, { ...small, supplier: "Other" }], ["warning model small"]],
  ["another name", [large, { ...small, name: "Tiny" }], ["changed model small"]],
  ["a newer one of its line", [large, { ...small, latest: false }], ["changed model small"]],
])("%s", (_, to, expected) => {
  const changes = compareModels([large, small], to);
  expect(changes.map(({ level, subject }) => `${level} ${subject}`)).toEqual(expected);
});

test("a renamed slug is told with its new name, and a withdrawn one without", () => {
  const [renamed] = compareModels([large, small], [large, { ...small, slug: "tiny" }]);
  expect(renamed?.what).toBe('was removed; it may be `"tiny"` now');
  const [withdrawn] = compareModels([large, small], [large]);
  expect(withdrawn?.what).toBe("was removed");
});
