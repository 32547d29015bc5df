import { describe, expect, test } from "vitest";
import { evaluate } from "./evaluate.ts";
import { defineMetric, type Metric, type Scored } from "./metric.ts";
import { MetricError } from "./metric-error.ts";
import { prepareMetric } from "./prepare-metric.ts";
import { exactMatch } from "./structural/exact-match.ts";
import { rouge } from "./structural/rouge.ts";

/** A metric that scores as it is told. */
function metricOf(score: () => Scored | Promise<Scored>, facts: Partial<Metric> = {}): Metric {
  return {
    ...defineMetric({
      id: 1,
      shortname: "sample_metric",
      label: "Sample",
      category: "Structural",
      description: "A sample.",
      score_summary: "100.",
      needs: ["output"],
      arguments: [],
      threshold: 100,
      source: "decided",
      score,
    }),
    ...facts,
  };
}

const full = { score: 100, explanation: "All is well." };
const noScore = { score: null, explanation: null, metadata: null, usage: null };

describe("a result", () => {
  test("holds what the metric scored", async () => {
    const result = { ...full, metadata: null, usage: null, error: null };
    expect(
      await evaluate(
        metricOf(() => full),
        { output: "" },
      ),
    ).toEqual(result);
    expect(
      await evaluate(
        metricOf(async () => full),
        { output: "" },
      ),
    ).toEqual(result);
  });

  test("keeps a score of 0", async () => {
    expect(
      await evaluate(
        metricOf(() => ({ ...full, score: 0 })),
        { output: "" },
      ),
    ).toMatchObject({ score: 0, error: null });
  });

  test.each([Number.NaN, -1, 100.1, Number.POSITIVE_INFINITY])(
    "is a failure, not a score of %d",
    async (score) => {
      const { error, ...rest } = await evaluate(
        metricOf(() => ({ ...full, score })),
        { output: "" },
      );
      expect(rest).toEqual(noScore);
      expect(error).toEqual({
        kind: "internal",
        message: `sample_metric: the metric broke: RangeError: a score of ${score} is not between 0 and 100`,
      });
    },
  );

  test.each([
    [
      "a failure",
      new MetricError("quota", "The quota is used up."),
      { kind: "quota", message: "The quota is used up." },
    ],
    [
      "a defect",
      new TypeError("oops"),
      { kind: "internal", message: "sample_metric: the metric broke: TypeError: oops" },
    ],
  ])("says why there is no score after %s, thrown at once or later", async (_, cause, error) => {
    const at = metricOf(() => {
      throw cause;
    });
    const later = metricOf(() => Promise.reject(cause));
    expect(await evaluate(at, { output: "" })).toEqual({ ...noScore, error });
    expect(await evaluate(later, { output: "" })).toEqual({ ...noScore, error });
  });
});

describe("before anything is scored", () => {
  const never = (facts: Partial<Metric> = {}) =>
    metricOf(() => {
      throw new Error("it was scored");
    }, facts);

  test.each([
    [{}, {}, "output is missing."],
    [{ output: null }, {}, "output is missing."],
    [{ output: undefined }, {}, "output is missing."],
    [{ output: {} }, {}, "output must be a text."],
    [{}, { object_output: true }, "output is missing."],
    [{ output: "" }, { needs: ["output", "golden_answer"] as const }, "golden_answer is missing."],
    [{ context: null }, { needs: ["context"] as const }, "context is missing."],
    [{ output: "" }, { needs_one_of: ["prompt", "input"] }, "one of prompt, input must be non-empty."],
    [{ output: "", prompt: "" }, { needs_one_of: ["prompt"] }, "one of prompt must be non-empty."],
    [{ output: "", context: [""] }, { needs_one_of: ["context"] }, "one of context must be non-empty."],
    [{ output: "" }, { needs_one_of: ["__proto__"] }, "one of __proto__ must be non-empty."],
  ])("%j is refused by %j", async (sample, facts, problem) => {
    const { error, ...rest } = await evaluate(never(facts), sample);
    expect(rest).toEqual(noScore);
    expect(error).toEqual({ kind: "input", message: `sample_metric: ${problem}` });
  });

  test("arguments are refused", async () => {
    const { error } = await evaluate(never(), { output: "" }, { x: 1 });
    expect(error).toEqual({
      kind: "argument",
      message: 'sample_metric: unknown argument "x"; it takes none.',
    });
    expect(() => prepareMetric(never(), { x: 1 })).toThrow(MetricError);
  });

  test.each([
    [{ output: {} }, { object_output: true }],
    [{ output: "", context: [] }, { needs: ["context"] as const }],
    [{ output: "", context: "a" }, { needs_one_of: ["context"] }],
    [{ output: "", prompt: "" }, { optional: ["prompt"] as const }],
    [{ output: "", prompt: null }, { optional: ["prompt"] as const }],
  ])("%j is taken by %j", async (sample, facts) => {
    expect(
      (
        await evaluate(
          metricOf(() => full, facts),
          sample,
        )
      ).score,
    ).toBe(100);
  });
});

describe("a text of ten million characters", () => {
  test("is scored in a worker while this thread goes on", async () => {
    const prepared = prepareMetric(exactMatch);
    const long = "a".repeat(10_000_000);
    expect(prepared.score({ output: "a", golden_answer: "a" })).not.toBeInstanceOf(Promise);
    const result = prepared.score({ output: long, golden_answer: long });
    expect(result).toBeInstanceOf(Promise);
    expect((await result).score).toBe(100);
  });

  test("ends with a score or with the limit that it exceeds", async () => {
    const output = "w ".repeat(5_000_000);
    const { score, error } = await evaluate(
      rouge,
      { output, golden_answer: output.replaceAll("w", "v") },
      { rouge_type: 9, use_stemmer: true },
    );
    expect(score ?? error?.kind).toBeOneOf([0, "deadline", "memory"]);
  });
});
