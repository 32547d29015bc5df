import { setTimeout } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { ServerProcess } from "../server-process.ts";
import type { Client } from "./client.ts";
import type { Treasurer } from "./treasurer.ts";

/** Milliseconds after which it is killed, however little it has answered. */
const longest = 8_000;

/** Lets the clients work, and kills the server soon after an answer by chance. @throws Contradiction */
export async function killWhileWorking(
  server: ServerProcess,
  clients: readonly Client[],
  treasurer: Treasurer,
  chance: Chance,
): Promise<void> {
  const ended = new AbortController();
  const enough = Promise.withResolvers<void>();
  let wanted = chance.between(3, 60);
  const onAnswer = () => {
    wanted -= 1;
    if (wanted === 0) enough.resolve();
  };
  const work = Promise.all([
    ...clients.map((client) => client.work(server.api, ended.signal, onAnswer)),
    ...(chance.isOneIn(3) ? [treasurer.work(ended.signal)] : []),
  ]);
  try {
    await Promise.race([enough.promise, work, setTimeout(longest, undefined, { signal: ended.signal })]);
    await setTimeout(chance.between(0, 40));
    await server.kill();
  } finally {
    ended.abort();
  }
  await work;
}
