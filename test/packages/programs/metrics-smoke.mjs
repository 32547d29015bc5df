// Runs in a project of its own, against the packed metrics.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { evaluate, metricByShortname, metrics } from "@aegis/metrics";

const score = (name, sample, args) => evaluate(metricByShortname(name), sample, args);
const backtracking = { schema: { pattern: "(a+)+$" } };
const scores = [
  ["exact_match", { output: "ok", golden_answer: "ok" }, {}, 100],
  ["bleu", { output: "hello world", golden_answer: "hello world" }, {}, 100],
  ["is_valid_xml", { output: "<a><b/></a>" }, {}, 100],
  ["is_valid_xml", { output: "<a><b></a>" }, {}, 0],
  ["json_schema_match", { output: '"aaa"' }, backtracking, 100],
];
for (const [name, sample, args, expected] of scores) {
  const result = await score(name, sample, args);
  assert.equal(result.score, expected, `${name} of ${sample.output}: ${JSON.stringify(result)}`);
}

const correct = await score("ans_corr", { prompt: "What is 2+2?", output: "4", golden_answer: "4" });
assert.equal(correct.score, 100);
assert.equal(correct.metadata.judge, "offline");

const stuck = await score("json_schema_match", { output: `"${"a".repeat(40)}!"` }, backtracking);
assert.equal(stuck.error?.kind, "deadline", "a pattern that backtracks ends its worker, not the program");

// Every metric finds its prompts, its lists and its parser.
const text = "The cat sat on the mat.";
const sample = { prompt: text, input: text, context: [text], output: text, golden_answer: text };
for (const metric of metrics) {
  const { error } = await evaluate(metric, sample);
  // Some need an argument that no other metric has.
  assert.ok(error === null || error.kind === "argument", `${metric.shortname}: ${error?.message}`);
}

const printed = (file, ...parameters) => execFileSync(file, parameters, { encoding: "utf8" });
const readme = join(import.meta.dirname, "readme-first.mts");
assert.equal(printed(process.execPath, readme), "exact_match 100\nans_corr 100\n", "the README's program");
const command = join(import.meta.dirname, "node_modules/.bin/aegis-metrics");
const parameters = ["score", "exact_match", "--output", "ok", "--golden-answer", "ok"];
assert.equal(printed(command, ...parameters), "100\n", "the command");

console.log("every metric, the README's program and the command score; a pattern that backtracks is ended");
