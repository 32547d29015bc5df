import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type FakeJudge, startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const row = (at: number) => `{"input":"q","output":"Row ${at}."}\n`;
const rows = (count: number, from = 0) => Array.from({ length: count }, (_, at) => row(from + at)).join("");
const perQuestion = 10 * 2_500e-9 + 2 * 10_000e-9;

/** Runs in a folder of runs of their own, with no cache unless it is said otherwise. */
function runsIn(runs: string, judge: FakeJudge, model = "gpt-4o") {
  return (...more: readonly string[]) =>
    aegis(
      [
        ...["eval", "run", "--dataset", "-", "--metric", "toxic", "--metric", "is_string", "--model", model],
        ...["--judge-url", judge.url, "--no-cache", "--runs", runs, "--json", ...more],
      ],
      { stdin },
    );
}
let stdin = rows(100);
const filesIn = async (name: string) => (await readdir(join(folder, name))).toSorted();
const rowsAsked = ({ answered }: FakeJudge) => answered.map((text) => /Row \d+\./.exec(text)?.[0]).toSorted();

describe("aegis eval run --resume", () => {
  test("goes on with a run that was stopped, pays for nothing twice, and comes to the same", async () => {
    await using judge = await startFakeJudge();
    const run = runsIn("stopped", judge);
    const stopped = await run("--max-cost", String(40 * perQuestion));
    expect(stopped.code).toBe(5);
    expect(stopped.err).toMatch(
      /^standard input: stopped after 41 rows, \$0\.00\d+ spent; --resume goes on\.$/m,
    );
    expect(JSON.parse(stopped.out).exit_code).toBe(5);
    const resumed = await run("--resume");
    expect(resumed.code).toBe(0);
    expect(rowsAsked(judge)).toEqual(Array.from({ length: 100 }, (_, at) => `Row ${at}.`).toSorted());
    expect(await filesIn("stopped")).toEqual([".gitignore", "2.json"]);

    await using other = await startFakeJudge();
    const whole = await runsIn("whole", other)();
    const kept = async (path: string) => {
      const { evaluations } = JSON.parse(await readFile(join(folder, path), "utf8"));
      return evaluations.map(
        ({ started_at, finished_at, evaluation_cost, run_id, ...rest }: object & Record<string, unknown>) =>
          rest,
      );
    };
    expect(await kept("stopped/2.json")).toEqual(await kept("whole/1.json"));
    const totals = (out: string) => JSON.parse(out).suites[0].metrics;
    expect(totals(resumed.out)).toEqual(totals(whole.out));
  });

  test("counts what the stopped run has cost, but limits only what is spent now", async () => {
    await using judge = await startFakeJudge();
    const run = runsIn("cost", judge);
    judge.answerOnly(70);
    const stop = new AbortController();
    const running = aegis(
      [
        ...["eval", "run", "--dataset", "-", "--metric", "toxic", "--model", "gpt-4o", "--runs", "cost"],
        ...["--judge-url", judge.url, "--cache", "cost-cache"],
      ],
      { stdin, signal: stop.signal },
    );
    await expect.poll(() => judge.asked()).toBeGreaterThan(70);
    stop.abort();
    expect(await running).toMatchObject({ code: 130, out: "" });
    judge.answerOnly(Number.POSITIVE_INFINITY);
    const { code, out, err } = await run("--resume", "--max-cost", String(70 * perQuestion));
    expect([code, err]).toEqual([0, ""]);
    // Rows that had ended are in the run that was stopped; the answers of the others cost nothing now.
    const cost = Number(JSON.parse(out).suites[0].run.total_cost);
    expect(cost).toBeGreaterThan(30 * perQuestion);
  });

  test("scores from the beginning if nothing was stopped, or by another model", async () => {
    await using judge = await startFakeJudge();
    expect((await runsIn("none", judge)("--resume")).code).toBe(0);
    expect(judge.asked()).toBe(100);
    await runsIn("model", judge)("--max-cost", String(40 * perQuestion));
    const before = judge.asked();
    expect((await runsIn("model", judge, "gpt-4.1")("--resume")).code).toBe(0);
    expect(judge.asked() - before).toBe(100);
  });

  test("scores rows that are new, leaves out those that are gone, and takes an evaluation that was cut", async () => {
    await using judge = await startFakeJudge();
    const run = runsIn("changed", judge);
    await run("--max-cost", String(40 * perQuestion));
    const part = join(folder, "changed/1.part");
    const text = await readFile(part, "utf8");
    await writeFile(part, text.slice(0, text.lastIndexOf('"metric"') + 5));
    const asked = judge.answered.length;
    stdin = rows(1, 500) + rows(20, 10);
    const { code, out } = await run("--resume");
    stdin = rows(100);
    expect([code, JSON.parse(out).suites[0].rows]).toEqual([0, 21]);
    expect(judge.answered.slice(asked).map((each) => /Row \d+\./.exec(each)?.[0])).toEqual(["Row 500."]);
    const { evaluations } = JSON.parse(await readFile(join(folder, "changed/2.json"), "utf8"));
    expect(evaluations.map(({ record_index }: { record_index: number }) => record_index)).toEqual(
      Array.from({ length: 42 }, (_, at) => Math.floor(at / 2)),
    );
  });

  test("takes evaluations that ask nobody, too, and scores those again that have no score", async () => {
    const lines = [
      '{"output":"a","golden_answer":"a"}',
      '{"output":"b"}',
      '{"output":"c","golden_answer":"c"}',
    ];
    await file("some.jsonl", lines.map((line) => `${line}\n`).join(""));
    const run = [
      "eval",
      "run",
      "--dataset",
      "some.jsonl",
      "--metric",
      "exact_match",
      "--runs",
      "some",
      "--json",
    ];
    await aegis([...run, "--max-errors", "1"]);
    const whole = await readFile(join(folder, "some/1.json"), "utf8");
    const explained = whole.replace(/"The output [^"]*"/, '"As it was before."');
    await writeFile(join(folder, "some/1.part"), explained.slice(0, explained.lastIndexOf("\n]")));
    await rm(join(folder, "some/1.json"));
    expect((await aegis([...run, "--max-errors", "1", "--resume"])).code).toBe(0);
    const { evaluations } = JSON.parse(await readFile(join(folder, "some/2.json"), "utf8"));
    expect(evaluations.map(({ explanation }: { explanation: string }) => explanation)).toEqual([
      "As it was before.",
      "exact_match: golden_answer is missing.",
      expect.stringMatching(/^The output/),
    ]);
  });

  test("does not score a suite again that was complete when a later one was stopped", async () => {
    await using judge = await startFakeJudge();
    await file("first.jsonl", rows(30));
    await file("second.jsonl", rows(60, 100));
    await file(
      "two.yaml",
      "model: gpt-4o\nmetrics: { toxic: }\nsuites: [{ dataset: first.jsonl }, { dataset: second.jsonl }]\n",
    );
    const run = ["eval", "run", "two.yaml", "--judge-url", judge.url, "--no-cache", "--runs", "two"];
    judge.answerOnly(50);
    const stop = new AbortController();
    const running = aegis(run, { signal: stop.signal });
    await expect.poll(() => judge.asked()).toBeGreaterThan(50);
    stop.abort();
    expect((await running).code).toBe(130);
    judge.answerOnly(Number.POSITIVE_INFINITY);
    expect((await aegis([...run, "--resume"])).code).toBe(0);
    expect(judge.answered).toHaveLength(90);
    expect(await filesIn("two")).toEqual([".gitignore", "1.json", "3.json", "4.json"]);
  });
});
