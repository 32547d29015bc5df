import { describe, expect, test } from "vitest";
import { checkArguments } from "./arguments.ts";
import { findMetric, metrics } from "./registry.ts";

describe("the registry", () => {
  test("numbers 50 metrics from 1, without a gap and under different names", () => {
    expect(metrics.map(({ id }) => id)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(new Set(metrics.map(({ shortname }) => shortname)).size).toBe(50);
  });

  test("keeps the ids that published examples use", () => {
    const first = metrics.slice(0, 4).map(({ shortname }) => shortname);
    expect(first).toEqual(["json_equal", "exact_match", "ans_corr", "faith"]);
  });

  test.each(metrics)(
    "has a default of its own kind and within its bounds for each argument of $shortname",
    (metric) => {
      const defaults = metric.arguments.filter((each) => each.default !== null);
      const args = Object.fromEntries(defaults.map((each) => [each.name, each.default]));
      const required = metric.arguments.filter((each) => each.required).map((each) => [each.name, "x"]);
      expect(() => checkArguments(metric, { ...args, ...Object.fromEntries(required) })).not.toThrow();
    },
  );

  test.each(metrics)("finds $shortname by its shortname and by its id", (metric) => {
    expect(findMetric(metric.shortname)).toBe(metric);
    expect(findMetric(metric.id)).toBe(metric);
    expect(findMetric(String(metric.id))).toBe(metric);
  });

  test("finds answer_correctness under its shortname, and nothing under other names", () => {
    expect(findMetric("answer_correctness")?.shortname).toBe("ans_corr");
    for (const name of ["", "0", "51", "Exact Match", "toString", "__proto__"])
      expect(findMetric(name)).toBeUndefined();
  });
});
