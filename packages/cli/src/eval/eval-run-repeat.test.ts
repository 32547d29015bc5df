import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
await file("rows.jsonl", '{"input":"q","output":"Row 1."}\n{"input":"q","output":"Row 2."}\n');
const judged = ["--dataset", "rows.jsonl", "--metric", "toxic", "--metric", "is_string", "--model", "gpt-4o"];
const run = (url: string, ...more: readonly string[]) =>
  aegis(["eval", "run", ...judged, "--judge-url", url, ...more]);

describe("aegis eval run --repeat", () => {
  test("asks judges so often, others once, and tells the spread of each metric and row", async () => {
    await using judge = await startFakeJudge();
    const { code, out } = await run(judge.url, "--repeat", "3", "--output", "report.md");
    expect([code, judge.asked()]).toEqual([0, 6]);
    expect(out).toContain("metric     mean    spread  passed");
    expect(out).toMatch(/^toxic +100\.00 +0\.00 +2 of 2/m);
    expect(out).toMatch(/^is_string +100\.00 +– +2 of 2/m);
    expect(await readFile(join(folder, "report.md"), "utf8")).toContain(
      "| metric | mean | spread | threshold |",
    );
    const { evaluations, total_cost } = JSON.parse(
      await readFile(join(folder, ".aegis/runs/1.json"), "utf8"),
    );
    expect(evaluations).toHaveLength(4);
    expect(evaluations[0].eval_metadata.repeats).toEqual({ scores: [100, 100, 100], spread: 0 });
    expect(evaluations[1].eval_metadata).toBeNull();
    expect(Number(total_cost)).toBeCloseTo(6 * (10 * 2_500e-9 + 2 * 10_000e-9), 9);
    const again = JSON.parse((await aegis(["eval", "report", "1", "--json"])).out);
    expect(again.suites[0].metrics).toMatchObject([{ spread: 0 }, { spread: null }]);
  });

  test("keeps answers of each repetition, and takes them for more", async () => {
    await using judge = await startFakeJudge();
    await run(judge.url, "--cache", "kept", "--repeat", "2");
    await run(judge.url, "--cache", "kept", "--repeat", "2");
    expect(judge.asked()).toBe(4);
    const estimate = async (repeat: string) => {
      const parameters = [
        "eval",
        "estimate",
        ...judged,
        "--judge-url",
        judge.url,
        "--cache",
        "kept",
        "--json",
      ];
      return JSON.parse((await aegis([...parameters, "--repeat", repeat])).out).suites[0].metrics[0];
    };
    expect(await estimate("2")).toMatchObject({ known: 2, likely: 0 });
    expect(await estimate("3")).toMatchObject({ known: 0 });
    await run(judge.url, "--cache", "kept", "--repeat", "3");
    expect(judge.asked()).toBe(6);
  });

  test("costs so much more in an estimate", async () => {
    const likely = async (...more: readonly string[]) =>
      JSON.parse((await aegis(["eval", "estimate", ...judged, "--json", ...more])).out).likely;
    expect(await likely("--repeat", "3")).toBeCloseTo(3 * (await likely()), 9);
  });

  test.each(["0", "101", "1.5", "x"])("refuses %s", async (times) => {
    const { code, err } = await run("http://127.0.0.1:1/v1", "--repeat", times);
    expect(code).toBe(2);
    expect(err).toContain("--repeat");
  });

  test("asks the offline judge once, as it always answers the same", async () => {
    const { out } = await aegis(["eval", "run", ...judged, "--repeat", "3"]);
    expect(out).not.toContain("spread");
  });
});
