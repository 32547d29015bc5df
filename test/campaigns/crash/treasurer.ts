import type { Chance } from "../chance.ts";
import { serverCommand, type Whereabouts } from "../new-user.ts";
import { commandProcess } from "../server-process.ts";
import type { Ledger } from "./ledger.ts";
import type { Person } from "./people.ts";

/** Puts money on balances by the command, each time another amount, so that each can be found again. */
export type Treasurer = {
  /** Gives everybody something to begin with. */
  readonly begin: () => Promise<void>;
  /** Runs the command for somebody. Half of the time it is killed at some moment. */
  readonly work: () => Promise<void>;
};

const nanosOfADollar = 1_000_000_000;

export function treasurerOf(
  where: Whereabouts,
  everybody: readonly Person[],
  chance: Chance,
  ledger: Ledger,
): Treasurer {
  let issued = 0;
  const issue = (owner: string, dollars: number) => {
    issued += 1;
    const nanos = dollars * nanosOfADollar + issued;
    const entry = { owner, isDone: false };
    ledger.topUps.set(nanos, entry);
    return { entry, amount: `${dollars}.${String(issued).padStart(9, "0")}` };
  };
  return {
    async begin() {
      for (const { email } of everybody) {
        const { entry, amount } = issue(email, 3);
        await serverCommand(where, ["balances", "add", email, amount]);
        entry.isDone = true;
      }
    },
    async work() {
      const { email } = chance.one(everybody);
      const { entry, amount } = issue(email, chance.between(1, 4));
      const moment = chance.isOneIn(2) ? AbortSignal.timeout(chance.between(300, 4_000)) : undefined;
      const command = ["balances", "add", email, amount];
      const code = await commandProcess(where, command, moment);
      entry.isDone = code === 0;
      ledger.count(entry.isDone ? "top-up" : "top-up, killed or without a database");
    },
  };
}
