import { describe, expect, test } from "vitest";
import { aegisFolder } from "../testing/run-aegis.ts";

const { aegis, file } = await aegisFolder();
await file("one.csv", "output,golden_answer\na,a\nb,c\n");
await file("two.csv", "output,golden_answer\na,a\n");
await file(
  "aegis.config.yaml",
  "metrics: { exact_match: }\ngate: { pass_rate: 50 }\nsuites:\n  - { dataset: one.csv }\n  - { name: second, dataset: two.csv }\n",
);

describe("aegis eval run without a dataset", () => {
  test("runs every suite of aegis.config.yaml", async () => {
    const { code, out } = await aegis(["eval", "run", "--json"]);
    expect(code).toBe(0);
    expect(JSON.parse(out).suites).toMatchObject([
      { name: "one.csv", passed: true, rows: 2 },
      { name: "second", passed: true, rows: 1 },
    ]);
  });

  test("fails if one suite does", async () => {
    const { code, err } = await aegis(["eval", "run", "--quiet", "--pass-rate", "60"]);
    expect([code, err]).toEqual([1, "one.csv: 1 of 2 rows passed, 50 %; at least 60 % is asked for.\n"]);
  });

  test("lets options replace the gate, the metrics and what else they name", async () => {
    expect((await aegis(["eval", "run", "--fail-under", "60"])).code).toBe(1);
    expect((await aegis(["eval", "run", "--metric", "is_string", "--pass-rate", "100"])).code).toBe(0);
  });

  test.each([
    [
      ["--dataset", "one.csv", "aegis.config.yaml"],
      "--dataset cannot replace the datasets of several suites.",
    ],
    [["--args", 'bleu={"max_n":2}'], "--args goes with --metric"],
    [["--fail-under", "bleu=2"], "--fail-under names bleu, but no --metric asks for it."],
  ])("refuses %j", async (parameters, reason) => {
    const { code, err } = await aegis(["eval", "run", ...parameters]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
