import { expect, test } from "vitest";
import { MetricError } from "../metric-error.ts";
import { failed, succeeded } from "../result.ts";
import { packResults, packSamples, unpackResults, unpackSamples } from "./packing.ts";

test("packed results arrive unchanged", () => {
  const results = [
    succeeded({ score: 100, explanation: "same" }),
    succeeded({ score: 12.5, explanation: "other" }),
    failed("m", new MetricError("input", "m: output is missing.")),
    succeeded({ score: 0, explanation: "same" }),
    succeeded({ score: 1, explanation: "same", metadata: { claims: 2 } }),
    succeeded({ score: 2, explanation: "" }),
  ];
  expect(unpackResults(structuredClone(packResults(results)))).toEqual(results);
  expect(packResults(results).explanations).toEqual(["same", "other", ""]);
});

test("packed samples arrive with the fields that are read", () => {
  const samples = [
    { output: "a", golden_answer: "b", prompt: "stays behind" },
    { output: { an: "object" }, golden_answer: null },
    { context: ["one", "two"] },
  ];
  expect(
    unpackSamples(structuredClone(packSamples(samples, ["output", "golden_answer", "context"]))),
  ).toEqual([
    { output: "a", golden_answer: "b" },
    { output: { an: "object" }, golden_answer: null },
    { context: ["one", "two"] },
  ]);
});
