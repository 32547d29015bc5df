import type { Chance } from "../chance.ts";
import { serverCommand } from "../new-user.ts";
import { commandProcess } from "../server-process.ts";
import type { Ledger } from "./ledger.ts";
import type { Person } from "./people.ts";

/** Puts money on balances by the command, each time another amount, so that each can be found again. */
export type Treasurer = {
  /** Gives everybody something to begin with. */
  readonly begin: () => Promise<void>;
  /** Runs the command for somebody. It may be killed in its middle. */
  readonly work: (signal: AbortSignal) => Promise<void>;
};

const nanosOfADollar = 1_000_000_000;

export function treasurerOf(
  data: string,
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
        await serverCommand(data, ["balances", "add", email, amount]);
        entry.isDone = true;
      }
    },
    async work(signal) {
      const { email } = chance.one(everybody);
      const { entry, amount } = issue(email, chance.between(1, 4));
      const code = await commandProcess(["balances", "add", email, amount, "--data", data], signal);
      entry.isDone = code === 0;
      ledger.count(entry.isDone ? "top-up" : "top-up, killed");
    },
  };
}
