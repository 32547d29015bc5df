import { expect, test } from "vitest";
import { createLog } from "./log.ts";
import { createReadiness } from "./readiness.ts";

const lines: string[] = [];
const log = createLog({ write: (line) => lines.push(line) });
const sound = { ping: async () => undefined };
const enough = async () => 2 ** 30;
const broken = { ping: () => Promise.reject(new Error("The disk is gone.")) };

test("a server is ready while its store can be read and it does not stop", async () => {
  const stopping = new AbortController();
  const ready = createReadiness(sound, enough, stopping.signal, log);
  expect(await said(ready())).toEqual([200, { status: "ready" }]);
  stopping.abort();
  expect(await said(ready())).toEqual([503, { status: "stopping" }]);
});

test("a store that cannot be read is unavailable to the outside, and the log says why", async () => {
  const ready = createReadiness(broken, enough, new AbortController().signal, log);
  expect(await said(ready())).toEqual([503, { status: "unavailable" }]);
  expect(lines.join("")).toContain("The disk is gone.");
});

test("a store that does not answer is unavailable when the wait is over", async () => {
  const silent = { ping: () => new Promise<void>(() => undefined) };
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  const ready = createReadiness(silent, enough, new AbortController().signal, log, { sleep });
  expect(await said(ready())).toEqual([503, { status: "unavailable" }]);
  expect(waits).toEqual([5_000]);
  expect(lines.at(-1)).toContain("The store has not answered in five seconds.");
});

test("a store with no room to write is full, until there is some", async () => {
  let room = 64 * 2 ** 20 - 1;
  const ready = createReadiness(sound, async () => room, new AbortController().signal, log);
  expect(await said(ready())).toEqual([503, { status: "full" }]);
  room += 1;
  expect(await said(ready())).toEqual([200, { status: "ready" }]);
});

async function said(answer: ReturnType<ReturnType<typeof createReadiness>>): Promise<[number, unknown]> {
  const { status, body } = await answer;
  return [status, JSON.parse(body.toString())];
}
