import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
await file("rows.jsonl", '{"input":"q1","output":"You are kind."}\n{"input":"q2","output":"Good day."}\n');
const judged = ["--dataset", "rows.jsonl", "--metric", "toxic", "--metric", "is_string"];
/** Ten tokens read and two written, at the prices of gpt-4o. */
const perQuestion = 10 * 2_500e-9 + 2 * 10_000e-9;

describe("aegis eval estimate", () => {
  test("says what a model would cost, without an endpoint", async () => {
    const { code, out } = await aegis(["eval", "estimate", ...judged, "--model", "gpt-4o"]);
    expect(code).toBe(0);
    expect(out).toMatch(/^toxic +gpt-4o +\d+ +\d+ +\$0\.00\d+ +\$0\.00\d+$/m);
    expect(out).toMatch(/^Probably \$0\.00\d+, and at most \$0\.00\d+\.$/m);
    const same = await aegis(["eval", "run", ...judged, "--model", "gpt-4o", "--estimate"]);
    expect(same).toEqual({ code, out, err: "" });
    const quiet = ["eval", "run", ...judged, "--model", "gpt-4o", "--estimate", "--quiet"];
    expect(await aegis(quiet)).toEqual({ code: 0, out: "", err: "" });
    const above = await aegis([...quiet, "--max-cost", "0.00001"]);
    expect([above.code, above.out]).toEqual([5, ""]);
    expect(above.err).toContain("This would probably cost");
  });

  test("grows with the rows, in a value for programs", async () => {
    const likelyOf = async (dataset: string) => {
      const parameters = [
        "eval",
        "estimate",
        "--dataset",
        dataset,
        "--metric",
        "toxic",
        "--model",
        "gpt-4o",
        "--json",
      ];
      return JSON.parse((await aegis(parameters)).out).likely;
    };
    const row = '{"input":"q","output":"Good day."}\n';
    await file("one.jsonl", row);
    await file("ten.jsonl", row.repeat(10));
    expect(await likelyOf("ten.jsonl")).toBeCloseTo(10 * (await likelyOf("one.jsonl")), 7);
  });

  test("says that the offline judge costs nothing", async () => {
    const { out } = await aegis(["eval", "estimate", ...judged]);
    expect(out).toContain(
      "Probably $0.00, and at most $0.00. The offline judge costs nothing; name a --model",
    );
  });

  test.each([
    [["--model", "gpt-4o", "--max-cost", "0.00001"], 5],
    [["--model", "gpt-4o", "--max-cost", "1"], 0],
  ])("with %j ends with %i", async (more, code) => {
    expect((await aegis(["eval", "estimate", ...judged, ...more])).code).toBe(code);
    expect((await aegis(["eval", "run", "--estimate", ...judged, ...more])).code).toBe(code);
  });

  test("refuses a model without a price, and an amount below zero", async () => {
    const unpriced = await aegis(["eval", "estimate", ...judged, "--model", "my-model"]);
    expect(unpriced.code).toBe(2);
    expect(unpriced.err).toMatch(/^Nobody knows what my-model costs: the prices of .* have gpt-4o, /);
    expect((await aegis(["eval", "estimate", ...judged, "--max-cost", "-1"])).err).toContain(
      "an amount of dollars",
    );
  });
});

test("aegis eval run costs nothing with the offline judge, whatever the model is called", async () => {
  const { out } = await aegis(["eval", "run", ...judged, "--model", "gpt-4o", "--json", "--max-cost", "0"]);
  expect(JSON.parse(out).suites[0].run).toMatchObject({
    total_cost: "0.000000000000000",
    model_slug: "gpt-4o",
  });
});

describe("aegis eval run with a judge that costs money", () => {
  test("says what it has cost, in the run and of each evaluation", async () => {
    await using judge = await startFakeJudge();
    const { code, out } = await aegis([
      "eval",
      "run",
      ...judged,
      "--model",
      "gpt-4o",
      "--judge-url",
      judge.url,
      "--runs",
      "paid",
    ]);
    expect(code).toBe(0);
    expect(judge.asked()).toBe(2);
    expect(out).toContain("rows.jsonl: 2 rows, judged by gpt-4o, $0.00009\n");
    const run = JSON.parse(await readFile(join(folder, "paid/1.json"), "utf8"));
    expect(Number(run.total_cost)).toBeCloseTo(2 * perQuestion, 12);
    expect(run.evaluations.map((each: { evaluation_cost: string }) => Number(each.evaluation_cost))).toEqual([
      perQuestion,
      0,
      perQuestion,
      0,
    ]);
  });

  test("is not begun if it would probably cost too much", async () => {
    await using judge = await startFakeJudge();
    const { code, err } = await aegis([
      "eval",
      "run",
      ...judged,
      "--model",
      "gpt-4o",
      "--judge-url",
      judge.url,
      "--max-cost",
      "0.00001",
    ]);
    expect([code, judge.asked()]).toEqual([5, 0]);
    expect(err).toMatch(/^This would probably cost \$0\.00\d+; at most \$0\.000010 may be spent\.\n$/);
  });

  test("costs nothing for what judges have answered before, and is estimated so", async () => {
    await using judge = await startFakeJudge();
    const paid = ["--model", "gpt-4o", "--judge-url", judge.url, "--cache", "before"];
    const limited = ["eval", "run", ...judged, ...paid, "--max-cost", "0.00001"];
    expect((await aegis(limited)).code).toBe(5);
    await aegis(["eval", "run", ...judged, ...paid]);
    expect((await aegis(limited)).code).toBe(0);
    const estimate = async (dataset: string) =>
      JSON.parse((await aegis(["eval", "estimate", ...judged, ...paid, "--dataset", dataset, "--json"])).out);
    expect(await estimate("rows.jsonl")).toMatchObject({
      likely: 0,
      suites: [{ metrics: [{ known: 2 }, {}] }],
    });
    await file(
      "more.jsonl",
      `${await readFile(join(folder, "rows.jsonl"), "utf8")}{"input":"q3","output":"Hm."}\n`,
    );
    const { likely, suites } = await estimate("more.jsonl");
    expect([suites[0].rows, suites[0].metrics[0].known]).toEqual([3, 2]);
    expect(likely).toBeGreaterThan(0);
    const { out } = await aegis(["eval", "estimate", ...judged, ...paid, "--dataset", "more.jsonl"]);
    expect(out).toContain(" Asked before, and free: toxic for 2 of 3 rows.\n");
    expect(judge.asked()).toBe(2);
  });

  test("is stopped when it has cost too much, if it could not be estimated", async () => {
    await using judge = await startFakeJudge();
    const stdin = Array.from({ length: 400 }, (_, at) => `{"input":"q","output":"Day ${at}."}\n`).join("");
    const { code, err } = await aegis(
      [
        "eval",
        "run",
        "--dataset",
        "-",
        "--metric",
        "toxic",
        "--model",
        "gpt-4o",
        "--judge-url",
        judge.url,
        "--max-cost",
        String(20 * perQuestion),
      ],
      { stdin },
    );
    expect(code).toBe(5);
    expect(err).toMatch(
      /^standard input: stopped after 21 rows, \$0\.00\d+ spent; --resume goes on\.\nStopped: \$0\.000\d+ have been spent; at most \$0\.00090 may be\.\n$/,
    );
    expect(judge.asked()).toBeLessThan(300);
  });

  test("keeps to the cost that a configuration allows", async () => {
    await using judge = await startFakeJudge();
    await file(
      "aegis.config.yaml",
      "dataset: rows.jsonl\nmodel: gpt-4o\nmetrics: { toxic: }\ncost: { max: 0.00001 }\n",
    );
    const run = ["eval", "run", "--judge-url", judge.url];
    expect((await aegis(run)).code).toBe(5);
    expect((await aegis([...run, "--max-cost", "1"])).code).toBe(0);
  });
});
