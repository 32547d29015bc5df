import type { Command } from "commander";
import { costText } from "../domain/cost.ts";
import type { Nano } from "../domain/entities.ts";
import { Insufficient, TooMuch } from "../store/store.ts";
import { adminCommand, type Flags, withStore } from "./admin.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { printDone, printRows } from "./results.ts";
import { userOf } from "./users.ts";
import { dollars, email } from "./values.ts";

/** Adds `balances list` and `balances add`. */
export function addBalances(root: Command, surroundings: CommandContext): void {
  const { stdout } = surroundings;
  const balances = root.command("balances").description("what the users may still spend, in dollars");
  adminCommand(balances, "list", "Show the balances, without what runs under way have reserved.").action(
    ({ data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const rows = (await store.listUsers()).map(({ email, balance }) => ({
          email,
          balance: costText(balance),
        }));
        printRows(rows, { json, none: "There are no users." }, stdout);
      }),
  );
  adminCommand(balances, "add", "Add dollars to a balance, or take away.")
    .argument("<email>", "whose balance", email)
    .argument("<dollars>", "such as 25 or 0.50; -5 takes away", dollars)
    .action((address: string, amount: Nano, { data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const user = await userOf(store, address);
        const credit = () => store.credit(user.id, amount);
        const balance = costText(await orRefused(credit, user.email, amount));
        printDone(
          { email: user.email, balance },
          `The balance of ${user.email} is ${balance} dollars.`,
          json,
          stdout,
        );
      }),
    );
}

async function orRefused(credit: () => Promise<Nano>, address: string, amount: Nano): Promise<Nano> {
  try {
    return await credit();
  } catch (error) {
    if (error instanceof TooMuch)
      throw new CommandError(
        `The balance of ${address} has room for ${costText(error.room)} dollars more, not for ${costText(amount)}. Add no more than that.`,
      );
    if (!(error instanceof Insufficient)) throw error;
    throw new CommandError(
      `${address} has ${costText(error.balance)} dollars, of which ${costText(-amount)} cannot be taken. Take no more than there is.`,
    );
  }
}
