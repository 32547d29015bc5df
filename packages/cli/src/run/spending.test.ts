import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const rows = Array.from(
  { length: 12 },
  (_, at) => `${JSON.stringify({ input: "q", output: `Row ${at}.` })}\n`,
);
await file("rows.jsonl", rows.join(""));
const perAnswer = 10 * 2_500e-9 + 2 * 10_000e-9;

test("what unfit answers cost is told if a run is interrupted, and part of the cost of the one that resumes it", async () => {
  await using judge = await startFakeJudge();
  judge.answerUnfit(/Row [13]\./);
  judge.answerOnly(8);
  const run = (more: readonly string[], signal?: AbortSignal) =>
    aegis(
      [
        ...["eval", "run", "--dataset", "rows.jsonl", "--metric", "toxic", "--model", "gpt-4o", "--no-cache"],
        ...["--judge-url", judge.url, "--judge-calls", "2", "--max-errors", "9", "--json", ...more],
      ],
      signal && { signal },
    );
  const stop = new AbortController();
  const running = run([], stop.signal);
  await expect.poll(() => judge.asked()).toBe(10);
  stop.abort();
  const { code, err } = await running;
  expect(code).toBe(130);
  const [, told] =
    /^rows\.jsonl: stopped after \d+ rows?, \$([\d.]+) spent; --resume goes on\.$/m.exec(err) ?? [];
  expect(told).toBe((8 * perAnswer).toFixed(5));
  judge.answerOnly(Number.POSITIVE_INFINITY);
  const resumed = await run(["--resume"]);
  const [{ run: whole }] = JSON.parse(resumed.out).suites;
  expect(Number(whole.total_cost)).toBeCloseTo(judge.answered.length * perAnswer, 9);
  expect((await readdir(join(folder, ".aegis/runs"))).toSorted()).toEqual([".gitignore", "2.json"]);
});
