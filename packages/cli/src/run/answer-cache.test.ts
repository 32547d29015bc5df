import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startFakeJudge } from "../testing/fake-judge.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder, aegis, file } = await aegisFolder();
const row = (text: string) => `{"input":"q","output":"${text}"}\n`;
await file("rows.jsonl", row("One.") + row("Two."));

const runWith = (url: string, more: readonly string[] = []) =>
  aegis([
    ...["eval", "run", "--dataset", "rows.jsonl", "--metric", "toxic", "--model", "gpt-4o"],
    ...["--judge-url", url, "--json", ...more],
  ]);
const costOf = (out: string): number => Number(JSON.parse(out).suites[0].run.total_cost);

describe("answers of a judge", () => {
  test("are paid for once, whatever is evaluated again, and only new ones are asked for", async () => {
    await using judge = await startFakeJudge();
    const first = await runWith(judge.url);
    expect([first.code, judge.asked()]).toEqual([0, 2]);
    expect(costOf(first.out)).toBeGreaterThan(0);
    const again = await runWith(judge.url);
    expect([again.code, judge.asked(), costOf(again.out)]).toEqual([0, 2, 0]);
    await file("rows.jsonl", row("Two.") + row("One.") + row("Three."));
    await runWith(judge.url);
    expect(judge.asked()).toBe(3);
    await runWith(judge.url, ["--model", "gpt-4.1"]);
    expect(judge.asked()).toBe(6);
  });

  test("are asked for again without a cache, and with another one", async () => {
    await using judge = await startFakeJudge();
    await runWith(judge.url, ["--no-cache"]);
    expect(judge.asked()).toBe(3);
    await runWith(judge.url, ["--cache", "other"]);
    expect(judge.asked()).toBe(6);
    await runWith(judge.url, ["--cache", "other"]);
    expect(judge.asked()).toBe(6);
  });

  test("change nothing else in a folder that is there already", async () => {
    await using judge = await startFakeJudge();
    await file(".gitignore", "node_modules\n");
    expect((await runWith(judge.url, ["--cache", "."])).code).toBe(0);
    expect(await readFile(join(folder, ".gitignore"), "utf8")).toBe("node_modules\n");
  });

  test("that were paid for before a run was stopped are not paid for again", async () => {
    await using judge = await startFakeJudge();
    await file("rows.jsonl", Array.from({ length: 100 }, (_, at) => row(`Row ${at}.`)).join(""));
    const stdin = Array.from({ length: 100 }, (_, at) => row(`Row ${at}.`)).join("");
    const stopped = await aegis(
      [
        ...["eval", "run", "--dataset", "-", "--metric", "toxic", "--model", "gpt-4o"],
        ...["--judge-url", judge.url, "--cache", "stopped", "--max-cost", "0.0001"],
      ],
      { stdin },
    );
    expect(stopped.code).toBe(5);
    const paid = judge.asked();
    expect(paid).toBeGreaterThan(0);
    expect((await runWith(judge.url, ["--cache", "stopped"])).code).toBe(0);
    expect(judge.asked()).toBe(100);
  });

  test("are those of an endpoint, and of how it is asked", async () => {
    await using one = await startFakeJudge();
    await using other = await startFakeJudge();
    await file("rows.jsonl", row("Four."));
    const askedAt = async (judge: typeof one, more: readonly string[]) => {
      await runWith(judge.url, ["--cache", "apart", ...more]);
      return [one.asked(), other.asked()];
    };
    expect(await askedAt(one, [])).toEqual([1, 0]);
    expect(await askedAt(other, [])).toEqual([1, 1]);
    expect(await askedAt(one, ["--judge-temperature", "1"])).toEqual([2, 1]);
    expect(await askedAt(one, ["--judge-max-tokens", "500"])).toEqual([3, 1]);
    expect(await askedAt(one, ["--judge-header", "x-team=a", "--judge-calls", "2"])).toEqual([3, 1]);
    expect(await askedAt(one, [])).toEqual([3, 1]);
  });

  test.each(['{"value":', "", "null", "[]", "{}", '"text"', '{"value":{"foreign":1}}', "notes"])(
    "that are %j on the disk are asked for again",
    async (broken) => {
      await using judge = await startFakeJudge();
      await file("rows.jsonl", row("Four."));
      await runWith(judge.url, ["--cache", "broken"]);
      const cache = join(folder, "broken");
      const [place = ""] = (await readdir(cache)).filter((name) => name !== ".gitignore");
      const [name = ""] = await readdir(join(cache, place));
      const answer = join(cache, place, name);
      const whole = await readFile(answer, "utf8");
      const text = broken === "notes" ? JSON.stringify({ ...JSON.parse(whole), notes: [1] }) : broken;
      await writeFile(answer, text);
      const { code } = await runWith(judge.url, ["--cache", "broken"]);
      const asked = [judge.asked(), await readFile(answer, "utf8")];
      await rm(cache, { recursive: true });
      expect([code, ...asked]).toEqual([0, 2, whole]);
    },
  );

  test("cannot be kept in a file", async () => {
    await file("taken", "");
    const { code, err } = await runWith("http://127.0.0.1:1/v1", ["--cache", "taken"]);
    expect(code).toBe(2);
    expect(err).toMatch(/^Cannot keep answers in taken: EEXIST.* Use --no-cache\.\n$/);
  });
});
