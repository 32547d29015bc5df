import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReportRow, ReportRun } from "@aegis/web/report";
import { expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
await file("before.csv", "input,output,golden_answer\nOne?,1,1\nTwo?,2,2\nGone?,3,3\n");
await file("after.csv", "input,output,golden_answer\nOne?,1,1\nTwo?,<b>,2\nNew?,4,4\n");
const metrics = ["--metric", "exact_match", "--metric", "rouge=40"];

test("a page of a run has its rows with their texts, and its scores by metric", async () => {
  await aegis(["eval", "run", "--dataset", "after.csv", ...metrics, "--output", "after.html"]);
  const { runs, rows } = await dataOf("after.html");
  expect(runs).toMatchObject([
    {
      name: "after.csv",
      passed: false,
      rows: 3,
      rows_passed: 2,
      numbers: null,
      metrics: [
        {
          shortname: "exact_match",
          threshold: 100,
          passed: 2,
          failed: 0,
          scores: [100, 0, 100],
          costs: null,
        },
        { shortname: "rouge", threshold: 40, scores: [100, 0, 100] },
      ],
      comparison: null,
    },
  ]);
  expect(rows.map(({ record }) => record.output)).toEqual(["1", "<b>", "4"]);
  expect(rows[1]?.evaluations.map(({ explanation }) => explanation)).toEqual([
    "The output differs from the golden answer.",
    expect.stringContaining("ROUGE"),
  ]);
});

test("beside a baseline it says what became of each row", async () => {
  await aegis(["eval", "run", "--dataset", "before.csv", ...metrics, "--runs", "kept"]);
  await aegis(["eval", "bless", "1", "--runs", "kept", "--baseline", "baseline.json"]);
  const beside = ["--baseline", "baseline.json", "--tolerance", "3", "--output", "beside.html"];
  await aegis(["eval", "run", "--dataset", "after.csv", ...metrics, ...beside]);
  const { runs } = await dataOf("beside.html");
  expect(runs[0]?.comparison).toEqual({
    baseline: "baseline.json",
    tolerance: 3,
    gone: 1,
    means: { exact_match: 100, rouge: 100 },
    changes: "uwn",
  });
  expect(runs[0]?.metrics[0]?.before).toEqual([100, 100, null]);
});

test("the suites of a configuration are runs of one page", async () => {
  const suite = "  - { name: SUITE, dataset: after.csv, metrics: { exact_match: } }\n";
  await file("suites.yaml", `suites:\n${suite.replace("SUITE", "one")}${suite.replace("SUITE", "two")}`);
  await aegis(["eval", "run", "suites.yaml", "--output", "suites.html"]);
  const { runs, rows } = await dataOf("suites.html");
  expect(runs.map(({ name }) => name)).toEqual(["one", "two"]);
  expect(rows).toHaveLength(6);
});

/** What was written into a page. */
async function dataOf(name: string): Promise<{ runs: readonly ReportRun[]; rows: readonly ReportRow[] }> {
  const page = await readFile(join(folder, name), "utf8");
  const elements = page.matchAll(/<script type="application\/json" (data|id).*?>(.*)<\/script>\n/g);
  const found = Array.from(elements, ([, kind, json = ""]) => ({ kind, value: JSON.parse(json) }));
  return {
    runs: found.find(({ kind }) => kind === "id")?.value,
    rows: found.filter(({ kind }) => kind === "data").flatMap(({ value }) => value),
  };
}
