import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runCommand, runServer } from "../testing/run-command.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-backup-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Six chunks of a judged metric, of which the first three are finished when the backup is made. */
const rows = 96;
const before = 48;

/** What the endpoint counts for each row, and what gpt-4o costs for it in nano-dollars. */
const usage = { prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 };
const costOfRow = 100 * 2_500 + 10 * 10_000;

test("a backup in the middle of a run, restored elsewhere, resumes it, and each row is charged once", async () => {
  await using endpoint = await judgeThatPausesAt(before);
  const one = await serve("one", endpoint.url);
  const id = await start(one.said.api);
  await until(one.said.api, id, ({ number_of_successes }) => number_of_successes === before);
  const copy = join(folder, "copy.db");
  expect(await runCommand(["backup", copy, ...at("one")])).toMatchObject({ code: 0 });
  endpoint.goOn();
  const original = await until(one.said.api, id, ({ finished_at }) => finished_at !== null);
  await one.stop();

  expect(await runCommand(["restore", copy, ...at("two")])).toMatchObject({ code: 0 });
  // What is not charged yet is still reserved.
  expect(await spentIn("two")).toBeGreaterThan(costOfRow * rows);
  endpoint.asked.length = 0;
  const two = await serve("two", endpoint.url);
  const resumed = await until(two.said.api, id, ({ finished_at }) => finished_at !== null);
  await two.stop();
  expect(endpoint.asked.toSorted((a, b) => a - b)).toEqual(upTo(rows).slice(before));

  for (const [name, run] of [
    ["one", original],
    ["two", resumed],
  ] as const) {
    expect(run).toMatchObject({ number_of_successes: rows, number_of_failures: 0, result: 100 });
    expect(run.evaluations.map(({ record_index }) => record_index)).toEqual(upTo(rows));
    expect(Math.round(Number(run.total_cost) * 1e9)).toBe(costOfRow * rows);
    expect(await spentIn(name)).toBe(costOfRow * rows);
  }
});

const at = (name: string) => ["--data", join(folder, name)];

const headers = { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" };

function serve(name: string, judge: string) {
  // The questions that are held must not keep others waiting, nor fail on a slow machine.
  const patience = ["--judge-calls", `${rows}`, "--judge-timeout", "600"];
  return runServer(["--sandbox", ...patience, ...at(name)], {
    environment: { AEGIS_JUDGE_URL: judge },
    clock: Date.now,
  });
}

/** Starts a run whose rows say their number. */
async function start(api: string): Promise<number> {
  const data = upTo(rows).map((row) => ({ output: `Good morning from row ${row}.` }));
  const body = JSON.stringify({ evaluations: [{ metrics: ["toxic"], data }] });
  return (await (await fetch(`${api}/runs/custom`, { method: "POST", headers, body })).json()).id;
}

type SeenRun = {
  readonly finished_at: string | null;
  readonly total_cost: string | null;
  readonly number_of_successes: number;
  readonly evaluations: readonly { readonly record_index: number }[];
};

async function until(api: string, id: number, isSo: (run: SeenRun) => boolean): Promise<SeenRun> {
  for (;;) {
    const run: SeenRun = await (await fetch(`${api}/runs/${id}`, { headers })).json();
    if (isSo(run)) return run;
    await setTimeout(20);
  }
}

/** What is missing from the 100 dollars of the sandbox's user, in nano-dollars: spent or reserved. */
async function spentIn(name: string): Promise<number> {
  const { out } = await runCommand(["users", "list", "--json", ...at(name)]);
  const users: readonly { readonly id: number; readonly balance: string }[] = JSON.parse(out);
  const balance = Number(users.find(({ id }) => id === 7)?.balance);
  return Math.round((100 - balance) * 1e9);
}

function upTo(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** An endpoint that finds nothing in any row, and holds what it is asked from row `first` on. */
async function judgeThatPausesAt(first: number) {
  const asked: number[] = [];
  const { promise: isOpen, resolve: goOn } = Promise.withResolvers<void>();
  const choices = [{ finish_reason: "stop", message: { content: '{"findings":[]}' } }];
  const server = createServer(async (request, response) => {
    const row = Number(/from row (\d+)\./.exec(await text(request))?.[1]);
    asked.push(row);
    if (row >= first) await isOpen;
    response.writeHead(200).end(JSON.stringify({ choices, usage }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  return {
    url: `http://127.0.0.1:${port}/v1`,
    /** The rows of its questions. */
    asked,
    goOn,
    async [Symbol.asyncDispose]() {
      goOn();
      server.closeAllConnections();
      server.close();
    },
  };
}
