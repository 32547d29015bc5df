import { describe, expect, test } from "vitest";
import { checkArguments } from "./arguments.ts";
import { metricById, metricByShortname, metrics } from "./metrics.ts";

describe("the registry", () => {
  test("numbers the metrics from 1 and the extensions from 1001, both without a gap", () => {
    const [own, others] = [true, false].map((isOwn) =>
      metrics.filter(({ source }) => (source === "extension") === isOwn).map(({ id }) => id),
    );
    expect(others).toEqual(others?.map((_, index) => index + 1));
    expect(own).toEqual(own?.map((_, index) => index + 1001));
  });

  test("gives no shortname twice", () => {
    expect(new Set(metrics.map(({ shortname }) => shortname)).size).toBe(metrics.length);
  });

  test("keeps the ids that published examples use", () => {
    const first = metrics.slice(0, 4).map(({ shortname }) => shortname);
    expect(first).toEqual(["json_equal", "exact_match", "ans_corr", "faith"]);
  });

  test.each(metrics)("has defaults that the declarations of $shortname accept", (metric) => {
    const defaults = metric.arguments.filter((each) => each.default !== null);
    const args = Object.fromEntries(defaults.map((each) => [each.name, each.default]));
    const required = metric.arguments
      .filter((each) => each.required)
      .map((each) => [each.name, each.type === "array" ? ["x"] : "x"]);
    expect(() => checkArguments(metric, { ...args, ...Object.fromEntries(required) })).not.toThrow();
  });

  const takers = metrics.flatMap(({ shortname, arguments: takes }) =>
    takes.map((argument) => ({ shortname, ...argument })),
  );
  test.each(takers)("bounds what $name of $shortname may hold", (argument) => {
    const types = [argument.type].flat();
    if (argument.enum !== undefined) return;
    for (const type of types) {
      if (type === "string" || type === "object") expect(argument.maxLength).toBeGreaterThan(0);
      if (type === "array") expect(argument.maxItems).toBeGreaterThan(0);
      if (type === "array" && argument.items?.type === "string")
        expect(argument.items.maxLength).toBeGreaterThan(0);
    }
  });

  test.each(metrics)("finds $shortname by its shortname and by its id", (metric) => {
    expect(metricByShortname(metric.shortname)).toBe(metric);
    expect(metricById(metric.id)).toBe(metric);
    expect(metricById(String(metric.id))).toBe(metric);
  });

  test("finds answer_correctness only if aliases are asked for", () => {
    expect(metricByShortname("answer_correctness")).toBeUndefined();
    expect(metricByShortname("answer_correctness", { aliases: true })?.shortname).toBe("ans_corr");
  });

  test.each([
    "",
    "0",
    "1000",
    String(Math.max(...metrics.map(({ id }) => id)) + 1),
    "01",
    "1.0",
    "Exact Match",
    "toString",
    "__proto__",
  ])("finds nothing under %j", (name) => {
    expect(metricByShortname(name, { aliases: true })).toBeUndefined();
    expect(metricById(name)).toBeUndefined();
  });
});
