import { expect, test } from "vitest";
import { renderDeep, renderTemplate } from "./render-template.ts";

const vars = { city: "Paris", user: { name: "Ann", tags: ["a"] }, zero: 0, empty: "" };

test.each([
  ["no template", "no template"],
  ["{{city}} of {{ user.name }}{{-empty-}}", "Paris of Ann"],
  ["{{ zero }}", "0"],
  ["{{ user.tags }}", '["a"]'],
  ["{{ town }}", undefined],
  ["{{ city | upper }}", undefined],
  ["{% if city %}x{% endif %}", undefined],
  ["{{ constructor }}", undefined],
])("%j becomes %j", (text, rendered) => {
  expect(renderTemplate(text, vars)).toBe(rendered);
});

test("a variable whose value looks like a template is not filled in once more", () => {
  expect(renderTemplate("{{ a }}", { a: "{{ b }}", b: "x" })).toBe("{{ b }}");
});

test.each([
  [
    ["{{city}}", 1],
    ["Paris", 1],
  ],
  [{ a: { b: "{{city}}" } }, { a: { b: "Paris" } }],
  [["{{town}}"], undefined],
  [{ a: "{{town}}" }, undefined],
  [null, null],
])("%j becomes %j", (value, rendered) => {
  expect(renderDeep(value, vars)).toEqual(rendered);
});
