import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import type { Client } from "./client.ts";
import { heldWord, type SlowJudge } from "./judge.ts";
import { evaluateJudged } from "./run-steps.ts";
import type { CrashSystem } from "./system.ts";

/** How many clients wait for a judge that does not answer. */
const waiting = 3;

/** Milliseconds for which the judge may not be asked: the balances may be too low. */
const patience = 15_000;

/**
 * Asks a system to stop while requests wait for a judge. All must exit in order, and tell those who wait
 * where their run is.
 *
 * @throws Contradiction
 */
export async function stopWhileWaiting(
  system: CrashSystem,
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
  const work = Promise.all(clients.map((client) => client.work(system.apis, ended.signal, () => {})));
  try {
    const until = performance.now() + patience;
    const isAsked = () => held.some(({ words }) => judge.wasAsked(words));
    while (!isAsked() && performance.now() < until) await Promise.race([setTimeout(50), work]);
    const asked = held.filter(({ words }) => judge.wasAsked(words));
    await stopInOrder(system);
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

/** @throws Contradiction unless everything ends as it was asked to */
export async function stopInOrder({ stop }: Pick<CrashSystem, "stop">): Promise<void> {
  for (const code of await stop())
    mustHold(code === 0, () => `It was asked to stop, and ended with the exit code ${code}.`);
}
