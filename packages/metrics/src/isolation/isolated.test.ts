import { expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import { evaluate } from "../evaluate.ts";
import { findMetric, metrics } from "../registry.ts";
import { isIsolated } from "./isolated.ts";

test("what a parser or a user's schema decides is always scored in a worker", () => {
  const always = metrics.filter(({ isolated }) => isolated === true).map(({ shortname }) => shortname);
  expect(always.toSorted()).toEqual([
    "is_valid_python",
    "is_valid_sql",
    "is_valid_xml",
    "json_schema_match",
    "xml_equal",
    "xml_schema_match",
  ]);
});

test.each([
  ["word_ct_match", {}, false],
  ["word_ct_match", { custom_delimiters: "," }, true],
  ["char_ct_match", { custom_exclude_pattern: null }, false],
  ["char_ct_match", { custom_exclude_pattern: "" }, true],
  ["exact_match", {}, false],
  ["is_valid_xml", {}, true],
])("%s with %j is scored in a worker: %s", (name, args, isolated) => {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  expect(isIsolated(metric, checkArguments(metric, args))).toBe(isolated);
});

test("a single evaluation that is stuck can be aborted from here", { timeout: 60_000 }, async () => {
  const metric = findMetric("word_ct_match");
  if (metric === undefined) throw new Error("no metric");
  const result = await evaluate(
    metric,
    { output: `${"a".repeat(40)}!` },
    { custom_delimiters: "(a+)+$" },
    { signal: AbortSignal.timeout(500) },
  );
  expect(result).toMatchObject({ score: null, error: { kind: "aborted" } });
});
