import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, file } = await aegisFolder();
const bin = fileURLToPath(new URL("../../bin.mjs", import.meta.url));
const names = Array.from({ length: 120 }, (_, at) => `Row ${at}.`);
await file("rows.jsonl", names.map((output) => `${JSON.stringify({ input: "q", output })}\n`).join(""));

const questionsAtOnce = 4;

test.each([50, 7])("a run that is killed after %i answers goes on without paying twice", async (most) => {
  await using judge = await startFakeJudge();
  judge.answerOnly(most);
  const run = [
    ...["eval", "run", "--dataset", "rows.jsonl", "--metric", "toxic", "--model", "gpt-4o", "--no-cache"],
    ...["--judge-url", judge.url, "--runs", `runs-${most}`, "--json"],
  ];
  const start = (more: readonly string[]) =>
    spawn(process.execPath, [bin, ...run, ...more], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
  const killed = start([]);
  // A row makes place for the next question when its answer is kept: now all are.
  await expect.poll(() => judge.asked()).toBe(most + questionsAtOnce);
  killed.kill("SIGKILL");
  await once(killed, "close");
  judge.answerOnly(Number.POSITIVE_INFINITY);
  const resumed = start(["--resume"]);
  const [code] = await once(resumed, "close");
  expect(code).toBe(0);
  const rows = judge.answered.map((text) => /Row \d+\./.exec(text)?.[0]);
  expect(rows.toSorted()).toEqual(names.toSorted());
  expect((await readdir(join(folder, `runs-${most}`))).toSorted()).toEqual([".gitignore", "2.json"]);
});
