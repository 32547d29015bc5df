import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import type { ServerProcess } from "../server-process.ts";
import type { Client } from "./client.ts";
import { heldWord, type SlowJudge } from "./judge.ts";
import { evaluateJudged } from "./run-steps.ts";

/** How many clients wait for a judge that does not answer. */
const waiting = 3;

/** Milliseconds for which the judge may not be asked: the balances may be too low. */
const patience = 15_000;

/**
 * Asks a server to stop while requests wait for a judge. It must exit in order, and tell those who wait where
 * their run is.
 *
 * @throws Contradiction
 */
export async function stopWhileWaiting(
  server: ServerProcess,
  clients: readonly Client[],
  judge: SlowJudge,
): Promise<void> {
  const ended = new AbortController();
  judge.hold();
  const held = clients.slice(0, waiting).map((client) => {
    const words = `${heldWord} ${client.actor.newWord()}`;
    client.plan(evaluateJudged(client.actor, words));
    return { client, words };
  });
  const work = Promise.all(clients.map((client) => client.work(server.api, ended.signal, () => {})));
  try {
    const until = performance.now() + patience;
    const isAsked = () => held.some(({ words }) => judge.wasAsked(words));
    while (!isAsked() && performance.now() < until) await Promise.race([setTimeout(50), work]);
    const asked = held.filter(({ words }) => judge.wasAsked(words));
    const code = await server.stop();
    mustHold(code === 0, () => `The server was asked to stop, and ended with the exit code ${code}.`);
    ended.abort();
    await work;
    for (const { client } of asked)
      mustHold(
        typeof client.left()?.location === "string",
        () =>
          `Client ${client.actor.client} waited for an evaluation, and was not told at the stop where it is.`,
      );
  } finally {
    ended.abort();
    judge.release();
  }
}
