import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => `{"input":"q","output":"Row ${at}."}\n`).join("");
const run = (url: string, ...more: readonly string[]) =>
  aegis([
    ...["eval", "run", "--dataset", "rows.jsonl", "--metric", "toxic", "--metric", "is_string", "--json"],
    ...["--model", "gpt-4o", "--judge-url", url, "--no-cache", "--judge-tries", "1", ...more],
  ]);

describe("aegis eval run --only-failed", () => {
  test("needs an earlier run of the suite", async () => {
    await file("rows.jsonl", rows(10));
    expect(await run("http://127.0.0.1:1/v1", "--only-failed")).toMatchObject({
      code: 2,
      err: "There is no run of rows.jsonl in .aegis/runs yet: --only-failed needs one.\n",
    });
  });

  test("scores what has no score, and new rows, and keeps a whole run", async () => {
    await using judge = await startFakeJudge();
    judge.refuse(/Row [37]\./);
    expect((await run(judge.url)).code).toBe(3);
    expect(judge.answered).toHaveLength(8);
    judge.refuse(/Row 7\./);
    expect((await run(judge.url, "--only-failed")).code).toBe(3);
    judge.refuse(undefined);
    await file("rows.jsonl", rows(11));
    const { code, out } = await run(judge.url, "--only-failed");
    expect(code).toBe(0);
    const asked = judge.answered.map((text) => /Row \d+\./.exec(text)?.[0]);
    expect(asked.slice(8).toSorted()).toEqual(["Row 10.", "Row 3.", "Row 7."]);
    expect(JSON.parse(out).suites[0]).toMatchObject({ rows: 11, rows_passed: 11, failures: [] });
    const { evaluations, total_cost } = JSON.parse(
      await readFile(join(folder, ".aegis/runs/3.json"), "utf8"),
    );
    expect(evaluations.map(({ id }: { id: number }) => id)).toEqual(
      Array.from({ length: 22 }, (_, at) => at + 1),
    );
    expect(new Set(evaluations.map(({ run_id }: { run_id: number }) => run_id))).toEqual(new Set([3]));
    expect(Number(total_cost)).toBeCloseTo(11 * (10 * 2_500e-9 + 2 * 10_000e-9), 9);
  });

  test("scores everything again by another model, and judges by the thresholds of today", async () => {
    await using judge = await startFakeJudge();
    await run(judge.url, "--only-failed", "--model", "gpt-4.1");
    expect(judge.asked()).toBe(11);
    const structural = ["eval", "run", "--dataset", "match.csv", "--json"];
    await file("match.csv", "output,golden_answer\na,a\nb,c\n");
    expect((await aegis([...structural, "--metric", "exact_match=50"])).code).toBe(0);
    const { code, out } = await aegis([...structural, "--metric", "exact_match=51", "--only-failed"]);
    expect(code).toBe(1);
    expect(JSON.parse(out).suites[0].metrics[0]).toMatchObject({ threshold: 51, mean: 50, passed: 1 });
  });
});
