import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aegisLine } from "@aegis/cli/testing";
import { createAegis } from "@aegis/client";
import { exampleKey } from "@aegis/contract";
import { type Judge, offlineJudge } from "@aegis/metrics";
import { type TestServer, testServer } from "@aegis/server/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let server: TestServer;
let folder: string;
beforeAll(async () => {
  server = await testServer();
  folder = await mkdtemp(join(tmpdir(), "aegis-eval-server-"));
  await writeFile(join(folder, "support.csv"), dataset);
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

const long = "x".repeat(300);
const dataset = `question,output,expected\n"How\nmany?",4,4\nWhich?,${long}A,${long}B\nWhat?,c,c\n`;
const columns = ["--column", "input=question", "--column", "golden_answer=expected"];
const scored = ["eval", "run", "--dataset", "support.csv", "--metric", "exact_match=60", ...columns];

const aegis = (parameters: readonly string[], environment = { AEGIS_API_KEY: exampleKey }) =>
  aegisLine(parameters, folder, { environment });
const onServer = (...parameters: readonly string[]) => aegis([...parameters, "--server", server.url]);
const api = () => createAegis({ apiKey: exampleKey, baseUrl: `${server.url}/api/v1` });
const namesOnServer = async () =>
  (await api().datasets.listNames()).map(({ name }) => name).filter((name) => name.startsWith("support-"));

describe("aegis eval run --server", () => {
  test("comes to what a run without a server comes to, and keeps whole texts", async () => {
    const here = await aegis([...scored, "--output", "here.xml"]);
    const there = await onServer(...scored, "--output", "there.xml", "--output", "there.json");
    expect(there).toEqual(here);
    expect(there.code).toBe(0);
    expect(there.out).toContain("line 4  exact_match  0 (>= 60)  xxx");
    const untimed = async (name: string) =>
      (await readFile(join(folder, name), "utf8")).replaceAll(/ (?:time|timestamp)="[^"]*"/g, "");
    expect(await untimed("there.xml")).toBe(await untimed("here.xml"));
    const [{ evaluations }] = JSON.parse(await readFile(join(folder, "there.json"), "utf8")).suites;
    expect(evaluations[1]).toMatchObject({
      metric: "exact_match",
      record_index: 1,
      record: { input: "Which?", output: `${long}A`, golden_answer: `${long}B`, prompt: null },
      result: 0,
    });
  });

  test("uploads a dataset once, and another one for other rows, thresholds or arguments", async () => {
    await onServer(...scored);
    const [name, ...others] = await namesOnServer();
    expect([name, others]).toEqual([expect.stringMatching(/^support-[\da-f]{8}\.csv$/), []]);
    await onServer(...scored.with(5, "exact_match=61"));
    expect(await namesOnServer()).toHaveLength(2);
    await writeFile(
      join(folder, "support.jsonl"),
      '{"output":{"a":1},"golden_answer":"{\\"a\\":1}","context":["x","y"]}\n',
    );
    const { code, err } = await onServer(
      "eval",
      "run",
      "--dataset",
      "support.jsonl",
      "--metric",
      "json_equal",
    );
    expect([code, err]).toEqual([0, ""]);
    expect(await namesOnServer()).toHaveLength(3);
  });

  test("uploads cells as they are, and rows of one empty cell", async () => {
    const cells = ["", " a ", "b\rc", "d\r\ne", '"f"', "=1+1", "'g", ""];
    await writeFile(
      join(folder, "cells.jsonl"),
      cells.map((output) => `${JSON.stringify({ output })}\n`).join(""),
    );
    const run = [
      "eval",
      "run",
      "--dataset",
      "cells.jsonl",
      "--metric",
      "is_string",
      "--output",
      "cells.json",
    ];
    const end = await onServer(...run, "--fail-under", "0");
    expect([end.code, end.err]).toEqual([0, ""]);
    const [{ evaluations }] = JSON.parse(await readFile(join(folder, "cells.json"), "utf8")).suites;
    expect(evaluations.map(({ record }: { record: { output: string } }) => record.output)).toEqual(cells);
  });

  test("gates, also by a run of the server as its baseline", async () => {
    expect((await onServer(...scored, "--pass-rate", "70")).code).toBe(1);
    const { out } = await onServer(...scored, "--json");
    const { id } = JSON.parse(out).suites[0].run;
    await writeFile(join(folder, "worse.csv"), dataset.replace("What?,c,c", "What?,d,c"));
    const worse = [...scored.with(3, "worse.csv"), "--baseline", `run:${id}`, "--quiet"];
    expect(await onServer(...worse)).toEqual({
      code: 1,
      out: "",
      err: `worse.csv: 1 of 3 rows are worse than in run ${id} of ${server.url}; at most 0 may be.\n`,
    });
    expect((await onServer("eval", "report", String(id), "--pass-rate", "66")).code).toBe(0);
    expect((await onServer("eval", "bless", `run:${id}`, "--baseline", "base.json")).code).toBe(0);
    const compared = await onServer("eval", "compare", "base.json", String(id), "--json");
    expect(JSON.parse(compared.out)).toMatchObject({ matched: 3, unchanged: 3, fresh: 0, gone: 0 });
  });

  test.each<[readonly string[], number, string]>([
    [["eval", "report", "999999"], 2, "Run 999999 not found"],
    [
      ["eval", "report", "latest"],
      2,
      "latest is a run of this machine: name the number of the server's run.",
    ],
    [
      ["eval", "run", "--dataset", "support.csv", "--metric", "exact_match"],
      2,
      "there is no column golden_answer",
    ],
    [[...scored, "--repeat", "2"], 2, "a server remembers the answers of its judges"],
    [[...scored, "--only-failed", "--runs", "none"], 2, "There is no run of support.csv on http"],
    [[...scored, "--judge-url", "http://127.0.0.1:1"], 2, "--judge-url names a judge of this machine"],
    [[...scored, "--metric", "faith", "--model", "no-such-model"], 2, "no-such-model"],
  ])("refuses %j with %i", async (parameters, code, reason) => {
    const end = await onServer(...parameters);
    expect([end.code, end.out]).toEqual([code, ""]);
    expect(end.err).toContain(reason);
  });

  test("begins nothing that would probably cost more than it may", async () => {
    const before = await namesOnServer();
    const judged = ["eval", "run", "--dataset", "support.csv", "--metric", "ans_corr=77", ...columns];
    const { code, err } = await onServer(...judged, "--max-cost", "0.000001");
    expect([code, await namesOnServer()]).toEqual([5, before]);
    expect(err).toContain("This would probably cost");
  });

  test("cancels the run if it is interrupted, and says what it has cost", async () => {
    const judge = gatedJudge();
    await using slow = await testServer({ engine: { judges: () => judge } });
    const named = ["--server", slow.url];
    const stop = new AbortController();
    const running = aegisLine(
      ["eval", "run", "--dataset", "support.csv", "--metric", "ans_corr=1", ...columns, ...named],
      folder,
      { environment: { AEGIS_API_KEY: exampleKey }, signal: stop.signal },
    );
    await expect.poll(() => judge.isAsked()).toBe(true);
    stop.abort();
    const { code, out, err } = await running;
    expect([code, out]).toEqual([130, ""]);
    const [, id] = /^Run (\d+) is cancelled after 0 of 3 evaluations, \$0\.00 spent\.\n$/.exec(err) ?? [];
    judge.open();
    const client = createAegis({ apiKey: exampleKey, baseUrl: `${slow.url}/api/v1` });
    const [run] = (await client.runs.list({ run_id: Number(id) }).page()).items;
    expect(run).toMatchObject({ id: Number(id), state: "cancelled" });
    expect((await readdir(join(folder, ".aegis/runs"))).filter((name) => name.includes("pending"))).toEqual(
      [],
    );
  });

  test("refuses a run that was cancelled, since what it comes to says nothing of its other rows", async () => {
    const judge = gatedJudge();
    await using slow = await testServer({ engine: { judges: () => judge } });
    const named = ["--metric", "ans_corr=1", "--server", slow.url];
    const running = aegis([...scored, ...named]);
    await expect.poll(() => judge.isAsked()).toBe(true);
    const client = createAegis({ apiKey: exampleKey, baseUrl: `${slow.url}/api/v1` });
    const [run] = (await client.runs.list({ state: "running" }).page()).items;
    const { number_of_successes: done } = await client.runs.cancel(Number(run?.id));
    const reason = `Run ${run?.id} of ${slow.url} was cancelled after ${done} of 6 evaluations. Start another one.\n`;
    expect(await running).toEqual({ code: 2, out: "", err: reason });
    expect(await aegis(["eval", "report", String(run?.id), "--server", slow.url])).toEqual({
      code: 2,
      out: "",
      err: reason,
    });
    judge.open();
  });

  test("ends with 2 without a key or with a wrong one, and with 4 without a server", async () => {
    const named = [...scored, "--server", server.url];
    expect(await aegisLine(named, folder, { environment: {} })).toMatchObject({
      code: 2,
      err: "There is no API key: set AEGIS_API_KEY, or give --key.\n",
    });
    const given = await aegisLine([...named, "--key", exampleKey, "--quiet"], folder, { environment: {} });
    expect(given.code).toBe(0);
    const wrong = exampleKey.replace(/.$/, (last) => (last === "a" ? "b" : "a"));
    expect((await aegis(named, { AEGIS_API_KEY: wrong })).code).toBe(2);
    const closed = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => closed.on("listening", resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const end = await aegis([...scored, "--server", `http://127.0.0.1:${port}`]);
    expect(end.code).toBe(4);
    expect(end.err).toContain(`http://127.0.0.1:${port}: `);
  });
});

/** A judge that answers nobody until it is opened. */
function gatedJudge(): Judge & { isAsked(): boolean; open(): void } {
  const { promise: opened, resolve: open } = Promise.withResolvers<void>();
  let isAsked = false;
  return {
    name: "gated",
    async ask(request) {
      isAsked = true;
      await opened;
      return offlineJudge.ask(request);
    },
    isAsked: () => isAsked,
    open,
  };
}
