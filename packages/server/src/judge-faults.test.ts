import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openPostgresStore } from "./store/postgres/open.ts";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import type { Store } from "./store/store.ts";
import { callerOf, type TestCall } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import {
  answer,
  type FaultyJudge,
  faultyJudge,
  type JudgeFault,
  send,
  textOfFault,
} from "./testing/faulty-judge.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { type AegisProcess, startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

type Case = {
  readonly fault: JudgeFault;
  /** What the row is told on which the judge always fails. */
  readonly reason: string;
  /** Whether the row is told so although the judge has failed once only. */
  readonly isFinal?: true;
  /** Whether the endpoint has counted tokens nevertheless. */
  readonly isCounted?: true;
};

const gone = "The judge gpt-4o could not be reached, even after the last retry.";
const late = "The judge gpt-4o did not answer in time, even after the last retry.";
const part = "The judge gpt-4o gave no whole answer, even at the last retry (status 200).";
const error = (words: string, more = {}) => JSON.stringify({ error: { message: words, ...more } });

const cases: Readonly<Record<string, Case>> = {
  "429": {
    fault: (response) => send(response, 429, error("Slow down.")),
    reason: "The judge gpt-4o had too many requests, even at the last retry (status 429).",
  },
  "429-for-an-hour": {
    fault: (response) => send(response, 429, error("Slow down."), { "retry-after": "3600" }),
    reason: "The judge gpt-4o had too many requests, even at the last retry (status 429).",
  },
  "500": {
    fault: (response) => send(response, 500, error("Oh.")),
    reason: "The judge gpt-4o answered with status 500, even at the last retry.",
  },
  "502-as-a-page": {
    fault: (response) => send(response, 502, "<html>Bad gateway</html>", { "content-type": "text/html" }),
    reason: "The judge gpt-4o answered with status 502, even at the last retry.",
  },
  "no-answer": { fault: () => undefined, reason: late },
  "half-an-answer": {
    fault: (response) => void response.writeHead(200, { "content-length": "900" }).write('{"choices":['),
    reason: late,
  },
  reset: { fault: (response) => void response.socket?.resetAndDestroy(), reason: gone },
  "cut-in-the-middle": {
    fault: (response) => {
      response.writeHead(200, { "content-length": "900" }).write('{"choices":[', () => response.destroy());
    },
    reason: part,
  },
  "broken-json": { fault: (response) => send(response, 200, '{"choices":[{"mess'), reason: part },
  empty: { fault: (response) => send(response, 200, ""), reason: part },
  huge: { fault: (response) => void Readable.from(endless()).pipe(response), reason: part },
  redirect: {
    fault: (response) => send(response, 308, "", { location: "https://other.test/v1/chat/completions" }),
    reason: "The judge gpt-4o answered with status 308, even at the last retry.",
  },
  "no-completion": {
    fault: (response) => send(response, 200, '{"hello":"world"}'),
    reason: "The judge's answer could not be read. ",
  },
  "wrong-form": {
    fault: (response) => answer(response, '{"verdict":"nice"}'),
    reason: "The judge's answer could not be read. ",
    isCounted: true,
  },
  "refused-key": {
    fault: (response) => send(response, 401, error("Incorrect API key provided: sk-1234.")),
    reason: "The endpoint of the judge gpt-4o refuses the server's key (status 401).",
    isFinal: true,
  },
  "no-credit": {
    fault: (response) =>
      send(response, 429, error("You exceeded your quota.", { code: "insufficient_quota" })),
    reason: "The endpoint of the judge gpt-4o has no credit left for the server (status 429).",
    isFinal: true,
  },
};

describe.skipIf(noPostgres)(`with two workers on one database, a judge's fault${skipped}`, () => {
  let judge: FaultyJudge;
  let data: string;
  let processes: readonly AegisProcess[] = [];
  let store: Store;
  let call: TestCall;
  const runs = new Map<string, number>();

  beforeAll(async () => {
    judge = await faultyJudge(
      Object.fromEntries(Object.entries(cases).map(([name, { fault }]) => [name, fault])),
    );
    const url = await oneDatabase();
    const environment = { DATABASE_URL: url, AEGIS_JUDGE_URL: judge.url };
    data = await mkdtemp(join(tmpdir(), "aegis-faults-"));
    const short = [
      "--judge-window",
      "2",
      "--judge-tries",
      "2",
      "--judge-timeout",
      "8",
      "--judge-calls",
      "12",
    ];
    const worker = (name: string) =>
      startProcess(process.execPath, ["worker", ...short, "--judge-header", `x-worker:${name}`], environment);
    const api = startProcess(
      process.execPath,
      ["--api-only", "--port", "0", "--data", data, ...short],
      environment,
    );
    processes = await Promise.all([api, worker("one"), worker("other")]);
    store = await openPostgresStore({ url });
    call = callerOf(String((await api).said.url), await keyOfNewUser(environment));
    for (const name of Object.keys(cases)) {
      const texts = [
        textOfFault(name, "always"),
        textOfFault(name, "once"),
        ...beside.map((row) => `${name} ${row}`),
      ];
      const evaluations = [{ metrics: ["toxic"], data: texts.map((output) => ({ output })) }];
      const { body } = await call("POST", "/runs/custom", { body: { model_slug: "gpt-4o", evaluations } });
      runs.set(name, Number(JSON.parse(JSON.stringify(body)).id));
    }
  });

  afterAll(async () => {
    await Promise.all(processes.map((each) => each[Symbol.asyncDispose]()));
    await store.close();
    await judge[Symbol.asyncDispose]();
    await rm(data, { recursive: true });
  });

  async function evaluationsOf(run: number) {
    await eventually(async () => expect(await store.stillRunning([run])).toEqual([]));
    const all = [];
    for await (const batch of store.evaluationsOfRun(run)) all.push(...batch);
    return all.toSorted((one, other) => one.record_index - other.record_index);
  }

  test.each(Object.entries(cases))(
    "%s is one failed evaluation with its reason, or passes; the rows beside it are scored",
    async (name, { reason, isFinal = false, isCounted = false }) => {
      const run = runs.get(name) ?? 0;
      const [always, passing, ...rest] = await evaluationsOf(run);
      expect(always).toMatchObject({ result: null, is_success: false, evaluation_cost: null });
      expect(always?.explanation?.slice(0, reason.length)).toBe(reason);
      expect(rest.map(({ record_index }) => record_index)).toEqual(beside.map((row) => row + 1));
      expect(rest.filter(({ result }) => result !== 100)).toEqual([]);
      const [price, ...prices] = new Set(rest.map(({ evaluation_cost }) => evaluation_cost ?? 0));
      expect(prices).toEqual([]);
      expect(price).toBeGreaterThan(0);
      if (isFinal) expect(passing).toMatchObject({ result: null, explanation: always?.explanation });
      else {
        const answers = isCounted ? 2 : 1;
        expect(passing).toMatchObject({ result: 100, evaluation_cost: (price ?? 0) * answers });
        expect(judge.asked.get(textOfFault(name, "once"))).toBeGreaterThan(1);
      }
      const sum = [passing, ...rest].reduce((all, each) => all + (each?.evaluation_cost ?? 0), 0);
      expect(await store.findRun(run)).toMatchObject({
        total_cost: sum,
        number_of_successes: beside.length + (isFinal ? 0 : 1),
        number_of_failures: isFinal ? 2 : 1,
      });
    },
  );

  test("takes exactly what the runs have cost, whichever worker asked", async () => {
    const costs = await Promise.all(
      [...runs.values()].map(async (run) => (await store.findRun(run))?.total_cost ?? 0),
    );
    const left = 100_000_000_000 - costs.reduce((all, cost) => all + cost, 0);
    expect(await store.balance(1)).toBe(left);
    expect([...judge.askers].toSorted()).toEqual(["one", "other"]);
    expect(await Promise.all(processes.map((each) => each.stop()))).toEqual(processes.map(() => 0));
  });
});

/** An answer that does not end. */
function* endless() {
  const blanks = Buffer.alloc(2 ** 20, " ");
  for (;;) yield blanks;
}

/** The rows that the judge does not fail on. */
const beside = [1, 2, 3, 4];
