import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleKey } from "@aegis/contract";
import { expect, test } from "vitest";
import { openStore } from "./store/sqlite/open.ts";
import { startEndpoint } from "./testing/endpoint.ts";
import { runServer } from "./testing/run-command.ts";

const main = new URL("main.ts", import.meta.url).pathname;
const sample = { metric_shortname: "ans_corr", input: "q", output: "a", golden_answer: "a" };

test("a request whose server was killed is carried out and charged once if it is sent again with its key", async () => {
  const data = await mkdtemp(join(tmpdir(), "aegis-killed-"));
  const sandbox = ["--sandbox", "--data", data];
  await (await runServer(sandbox)).stop();
  const before = await stateIn(data);
  await using judge = await silentJudge();
  const child = spawn(process.execPath, [main, ...sandbox, "--port", "0", "--json"], {
    env: { ...process.env, AEGIS_JUDGE_URL: judge.url },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [line] = await once(child.stdout, "data");
  const lost = evaluate(JSON.parse(line).api).then(
    () => "answered",
    () => "cut off",
  );
  await judge.asked;
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await lost).toBe("cut off");

  const { said, stop } = await runServer(sandbox);
  const answer = await evaluate(said.api);
  expect(answer.status).toBe(201);
  expect(await evaluate(said.api)).toEqual(answer);
  await stop();
  const after = await stateIn(data);
  expect(after.evaluations - before.evaluations).toBe(1);
  expect((before.balance - after.balance) / 1e9).toBeCloseTo(Number(answer.body.evaluation_cost), 9);
  await rm(data, { recursive: true });
});

async function evaluate(api: string): Promise<{ status: number; body: Record<string, unknown> }> {
  const response = await fetch(`${api}/evaluate`, {
    method: "POST",
    headers: {
      Authorization: `Bearer ${exampleKey}`,
      "Content-Type": "application/json",
      "Idempotency-Key": "one",
    },
    body: JSON.stringify(sample),
  });
  return { status: response.status, body: await response.json() };
}

/** How many runs the caller of the examples has made by evaluations, and what is left to spend. */
async function stateIn(data: string): Promise<{ evaluations: number; balance: number }> {
  const store = await openStore({ file: join(data, "aegis.db"), clock: Date.now });
  const state = {
    evaluations: await store.countAliases(7, "Evaluation "),
    balance: await store.balance(7),
  };
  await store.close();
  return state;
}

/** An endpoint that never answers. */
async function silentJudge() {
  const { promise: asked, resolve } = Promise.withResolvers<void>();
  const endpoint = await startEndpoint(() => resolve());
  return { ...endpoint, url: `${endpoint.url}/v1`, asked };
}
