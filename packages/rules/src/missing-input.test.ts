import { metricByShortname } from "@aegis/metrics";
import { expect, test } from "vitest";
import { missingInput } from "./missing-input.ts";
import type { RecordTexts } from "./record-texts.ts";

const empty: RecordTexts = { prompt: null, input: null, context: null, output: null, golden_answer: null };

test.each<[string, Partial<RecordTexts>, Record<string, unknown> | null, string | undefined]>([
  ["exact_match", {}, null, "output and golden_answer"],
  ["exact_match", { output: "4" }, null, "golden_answer"],
  ["exact_match", { output: "", golden_answer: "" }, null, undefined],
  ["content_consist", { output: "4" }, null, "prompt or input"],
  ["content_consist", { output: "4", input: "" }, null, "prompt or input"],
  ["content_consist", { output: "4", prompt: "2+2" }, null, undefined],
  ["role_viol", { output: "4" }, null, "prompt or expected_role"],
  ["role_viol", { output: "4" }, { expected_role: "a clerk" }, undefined],
  ["ev_obf", { output: "4" }, null, "input"],
  ["ev_obf", { input: "", output: "4" }, null, "input"],
  ["ev_obf", { output: "4" }, { field_to_evaluate: "context" }, "context"],
  ["ev_obf", { output: "4" }, { field_to_evaluate: "output" }, undefined],
  ["ev_obf", { input: "4" }, null, undefined],
])("%s with %o and the arguments %o lacks %s", (shortname, texts, args, words) => {
  const metric = metricByShortname(shortname) ?? { needs: [], needs_one_of: [], arguments: [] };
  expect(missingInput(metric, { ...empty, ...texts }, args)).toBe(words);
});
