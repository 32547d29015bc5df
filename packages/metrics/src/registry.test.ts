import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { findMetric, metrics } from "./registry.ts";

const documented: readonly { shortname: string }[] = parse(
  readFileSync(join(import.meta.dirname, "../../../openapi/metrics.yaml"), "utf8"),
);

describe("the registry", () => {
  test("has exactly the metrics that the document lists, in the order of their ids", () => {
    expect(metrics.map(({ shortname }) => shortname)).toEqual(documented.map(({ shortname }) => shortname));
  });

  test.each(metrics)("tells of $shortname what the document tells", (metric) => {
    const facts = documented.find(({ shortname }) => shortname === metric.shortname);
    expect(metric).toMatchObject({ ...facts });
    expect(metric.arguments).toEqual(findArguments(facts));
  });

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

function findArguments(facts: object | undefined): unknown {
  return facts !== undefined && "arguments" in facts ? facts.arguments : undefined;
}
