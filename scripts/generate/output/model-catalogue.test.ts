import { expect, test } from "vitest";
import type { Model } from "../read/models.ts";
import { modelCatalogue } from "./model-catalogue.ts";

const model: Model = {
  id: 1,
  slug: "one",
  name: "One",
  supplier: "Some",
  thinking: false,
  latest: true,
  default: true,
};

test("the catalogue lists every model, and names the default", () => {
  const text = modelCatalogue([model, { ...model, slug: "two", default: false }]);
  expect(text).toContain('slug: "one"');
  expect(text).toContain('slug: "two"');
  expect(text).toContain('export const defaultModel = "one";');
});

test.each([
  ["no default", [{ ...model, default: false }], "exactly one"],
  ["two defaults", [model, { ...model, slug: "two" }], "exactly one"],
  ["one slug twice", [model, { ...model, default: false }], "slug one"],
])("a catalogue with %s is refused", (_, models, words) => {
  expect(() => modelCatalogue(models)).toThrow(words);
});
