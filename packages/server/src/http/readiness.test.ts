import { expect, test } from "vitest";
import { createLog } from "./log.ts";
import { createReadiness } from "./readiness.ts";

const lines: string[] = [];
const log = createLog({ write: (line) => lines.push(line) });
const sound = { ping: async () => undefined };
const broken = { ping: () => Promise.reject(new Error("The disk is gone.")) };

test("a server is ready while its store can be read and it does not stop", async () => {
  const stopping = new AbortController();
  const ready = createReadiness(sound, stopping.signal, log);
  expect(await said(ready("GET"))).toEqual([200, { status: "ready" }]);
  stopping.abort();
  expect(await said(ready("HEAD"))).toEqual([503, { status: "stopping" }]);
});

test("a store that cannot be read is unavailable to the outside, and the log says why", async () => {
  const ready = createReadiness(broken, new AbortController().signal, log);
  expect(await said(ready("GET"))).toEqual([503, { status: "unavailable" }]);
  expect(lines.join("")).toContain("The disk is gone.");
});

async function said(answer: ReturnType<ReturnType<typeof createReadiness>>): Promise<[number, unknown]> {
  const { status, body } = await answer;
  return [status, JSON.parse(body.toString())];
}
