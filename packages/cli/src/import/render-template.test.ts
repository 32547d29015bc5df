import { expect, test } from "vitest";
import { renderDeep, renderTemplate } from "./render-template.ts";

const variables = {
  values: {
    city: "Paris",
    user: { name: "Ann", tags: ["a", [1]], none: null },
    zero: 0,
    empty: "",
    not: "x",
  },
  unknown: new Map([["story", "is in another file, file://a.txt"]]),
};

test.each([
  ["no template", "no template"],
  ["{{city}} of {{ user.name }}{{empty}}", "Paris of Ann"],
  ["{{ zero }}", "0"],
  ["{{ user.tags }}", "a,1"],
  ["{{ user }}", "[object Object]"],
  ["{{ user.none }}{{ town }}{{ town.mayor }}{{ user.age }}.", "."],
  ["{ city } }} %}", "{ city } }} %}"],
])("%j becomes %j", (text, value) => {
  expect(renderTemplate(text, variables)).toEqual({ value });
});

test.each([
  [
    "{{ city | upper }} and more",
    "has a template that only promptfoo can fill in, at {{ city | upper }} and more",
  ],
  ["{% if city %}x{% endif %}", /only promptfoo can fill in/],
  ["{# a comment #}", /only promptfoo can fill in/],
  ["{{- city -}}", /only promptfoo can fill in/],
  ["{{{city}}}", /only promptfoo can fill in/],
  ["{{ constructor }}", /only promptfoo can fill in/],
  ["{{ user.constructor }}", /only promptfoo can fill in/],
  ["{{ city.length }}", /only promptfoo can fill in/],
  ["{{ not }}", /only promptfoo can fill in/],
  ["{{ true }}", /only promptfoo can fill in/],
  ["{{ range }}", /only promptfoo can fill in/],
  ["{{ 5 }}", /only promptfoo can fill in/],
  ["{{city}}{{ story }}", "needs the variable story, which is in another file, file://a.txt"],
])("%j is refused", (text, refusal) => {
  expect(renderTemplate(text, variables)).toEqual({ refusal: expect.stringMatching(refusal) });
});

test.each([
  [["{{city}}", 1], { value: ["Paris", 1] }],
  [{ a: { b: "{{city}}" } }, { value: { a: { b: "Paris" } } }],
  [["{{city|lower}}"], { refusal: expect.any(String) }],
  [{ a: "{{story}}" }, { refusal: expect.any(String) }],
  [null, { value: null }],
])("%j, with all of its texts, becomes %j", (value, rendered) => {
  expect(renderDeep(value, variables)).toEqual(rendered);
});
