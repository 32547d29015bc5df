import { rename, symlink } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const row = (text: string) => `{"input":"q","output":"${text}"}\n`;

/** Runs until the command is stopped. */
function watching(...parameters: readonly string[]) {
  const [stop, stderr] = [new AbortController(), new PassThrough()];
  let err = "";
  stderr.setEncoding("utf8").on("data", (text: string) => {
    err += text;
  });
  const ended = aegis(["eval", "run", "--watch", ...parameters], { signal: stop.signal, stderr });
  return {
    /** Once it has evaluated so often, and waits. */
    evaluated: (times: number) => expect.poll(() => err.split("Waiting for").length - 1).toBe(times),
    async stop() {
      stop.abort();
      return { ...(await ended), err };
    },
  };
}

describe("aegis eval run --watch", () => {
  test("evaluates again what has changed in dataset and configuration, and nothing else", async () => {
    await using judge = await startFakeJudge();
    await file("rows.jsonl", row("One.") + row("Two."));
    const config = (threshold: number) =>
      `dataset: rows.jsonl\nmodel: gpt-4o\nmetrics: { toxic: ${threshold} }\n`;
    await file("watched.yaml", config(50));
    const watched = watching("watched.yaml", "--judge-url", judge.url, "--no-cache", "--runs", "a");
    await watched.evaluated(1);
    // As an editor does: another file takes the place.
    await file("draft.jsonl", row("One.") + row("Three."));
    await rename(join(folder, "draft.jsonl"), join(folder, "rows.jsonl"));
    await watched.evaluated(2);
    await file("watched.yaml", config(60));
    await watched.evaluated(3);
    const { code, out, err } = await watched.stop();
    expect(code).toBe(130);
    expect(judge.asked()).toBe(3);
    expect(out.match(/^toxic .*$/gm)).toEqual([
      expect.stringContaining("2 of 2 (>= 50)"),
      expect.stringContaining("2 of 2 (>= 50)"),
      expect.stringContaining("2 of 2 (>= 60)"),
    ]);
    expect(err).toContain(
      "Waiting for a change of watched.yaml, rows.jsonl; Ctrl-C ends.\nrows.jsonl has changed.\n",
    );
  });

  test("says what is wrong, and waits until it is mended, also behind a link", async () => {
    await file("real.csv", "output\na\n");
    await symlink("real.csv", join(folder, "linked.csv"));
    const match = ["--dataset", "linked.csv", "--metric", "exact_match", "--runs", "b"];
    const watched = watching(...match, "--quiet");
    await watched.evaluated(1);
    await file("real.csv", "output,golden_answer\na,b\n");
    await watched.evaluated(2);
    await file("real.csv", "output,golden_answer\na,a\n");
    await watched.evaluated(3);
    const { code, out, err } = await watched.stop();
    expect([code, out]).toEqual([130, ""]);
    expect(err).toContain("linked.csv:1: there is no column golden_answer");
    expect(err).toContain("linked.csv: The result is 0; at least 100 is asked for.\n");
  });

  test.each([
    [["--dataset", "-"], "Standard input cannot be watched: name a file."],
    [["--dataset", "rows.jsonl", "--json"], "--watch prints a verdict after each change"],
    [["--dataset", "rows.jsonl", "--estimate"], "--estimate ends at once"],
  ])("refuses %j", async (parameters, reason) => {
    const { code, err } = await aegis(["eval", "run", "--watch", "--metric", "toxic", ...parameters]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });
});
