import { setTimeout } from "node:timers/promises";
import type { Chance } from "../chance.ts";
import type { Client } from "./client.ts";
import type { CrashSystem, Victim } from "./system.ts";
import type { Treasurer } from "./treasurer.ts";

/** Milliseconds after which it is killed, however little was answered; and those that it then goes on for. */
const longest = 8_000;

/** Who works on a system, and by what chance it is tormented. */
export type Workers = {
  readonly clients: readonly Client[];
  readonly treasurer: Treasurer;
  readonly chance: Chance;
};

/**
 * Lets the clients work, kills the victim soon after an answer by chance, and starts it again, while the
 * clients go on with what there is.
 *
 * @param isKilledTwice whether it is killed once more while it starts
 * @returns milliseconds until it had started again
 * @throws Contradiction
 */
export async function killWhileWorking(
  { apis }: CrashSystem,
  victim: Victim,
  { clients, treasurer, chance }: Workers,
  isKilledTwice: boolean,
): Promise<number> {
  const ended = new AbortController();
  const { signal } = ended;
  const answers = countdown();
  const work = Promise.all([
    ...clients.map((client) => client.work(apis, signal, answers.count)),
    ...(chance.isOneIn(3) ? [treasurer.work()] : []),
  ]);
  // Ends early only if something contradicts.
  const during = (moment: Promise<void>) => Promise.race([work, moment]);
  const some = (number: number) =>
    during(Promise.race([answers.after(number), setTimeout(longest, undefined, { ref: false })]));
  try {
    await some(chance.between(3, 60));
    await during(setTimeout(chance.between(0, 40)));
    await victim.kill();
    await during(setTimeout(chance.between(0, 500)));
    if (isKilledTwice) await victim.killStarting(chance.between(50, 900));
    const begun = performance.now();
    await victim.start();
    const startedIn = performance.now() - begun;
    await some(chance.between(1, 20));
    return startedIn;
  } finally {
    ended.abort();
    await work;
  }
}

function countdown() {
  let wanted = 0;
  let enough = Promise.withResolvers<void>();
  return {
    count() {
      wanted -= 1;
      if (wanted === 0) enough.resolve();
    },
    after(number: number): Promise<void> {
      wanted = number;
      enough = Promise.withResolvers();
      return enough.promise;
    },
  };
}
