import { expect, test } from "vitest";
import { nearest } from "./nearest.ts";

test.each<[string, readonly string[], string | undefined]>([
  ["treshold", ["metric", "threshold", "model_slug"], "threshold"],
  ["Threshold", ["threshold"], "threshold"],
  ["goldenAnswer", ["output", "golden_answer"], "golden_answer"],
  ["golden answer", ["output", "golden_answer"], "golden_answer"],
  ["question", ["Question", "output"], "Question"],
  ["nmae", ["name", "org_id"], "name"],
  ["colour", ["name", "threshold"], undefined],
  ["dataset_id", ["dataset_ids", "name"], "dataset_ids"],
  ["context", ["question", "answer"], undefined],
  ["expected", ["output", "golden_answer"], undefined],
  ["golden", ["output", "golden_answer"], "golden_answer"],
  ["temp", ["temperature", "max_tokens"], "temperature"],
  ["metric", ["metric_shortname", "metric_args"], undefined],
  ["answer", ["output", "golden_answer"], undefined],
  ["go", ["output", "golden_answer"], undefined],
  ["tempature", ["models", "temperature"], "temperature"],
  ["Base-URL", ["models", "base_url"], "base_url"],
  ["model", ["models", "base_url"], "models"],
  ["maxTokens", ["max_tokens"], "max_tokens"],
  ["proxy", ["models", "base_url"], undefined],
  ["", ["output"], undefined],
  ["output", [], undefined],
  ["outputs", ["output", "outputz"], "output"],
])("%j among %j was probably meant as %j", (name, known, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

test("a name of a megabyte is compared in no time", () => {
  expect(nearest("x".repeat(1 << 20), ["threshold"])).toBeUndefined();
});
