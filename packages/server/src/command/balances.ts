import { costText } from "@aegis/rules";
import {
  argument,
  CommandError,
  defineCommand,
  defineCommandGroup,
  option,
  wholeNumber,
} from "@aegis/terminal";
import type { Nano } from "../domain/entities.ts";
import { BalanceTooLarge, InsufficientBalance, StoreUncertain } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { noUser, userOf } from "./users.ts";
import { dollars, email } from "./values.ts";

const list = defineCommand({
  name: "list",
  description: "Show the balances, without deducting what running evaluations have reserved.",
  options: adminOptions,
  run: ({ json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const rows = (await store.listUsers()).map(({ email, balance }) => ({
        email,
        balance: costText(balance),
      }));
      printRows(rows, { json, none: "There are no users." }, context.stdout);
    }),
});

const add = defineCommand({
  name: "add",
  description: "Add dollars to a balance, or take dollars away.",
  arguments: {
    email: argument("<email>", "address of the user", email),
    dollars: argument("<dollars>", "amount such as 25 or 0.50; -5 takes away", dollars),
  },
  options: adminOptions,
  run: ({ email, dollars, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const user = await userOf(store, email);
      const credit = () => store.credit(user.id, dollars);
      const balance = costText(await orRefused(credit, user.email, dollars));
      const sentence = `The balance of ${user.email} is ${balance} dollars.`;
      printDone({ email: user.email, balance }, sentence, json, context.stdout);
    }),
});

const history = defineCommand({
  name: "history",
  description:
    "Show how a balance came to be, the newest change first; a run is one change, pending while it is running.",
  arguments: { email: argument("<email>", "address of the user, who may have been removed", email) },
  options: {
    ...adminOptions,
    limit: option("--limit <count>", "how many changes at most", {
      read: wholeNumber({ from: 1, to: 1_000_000 }),
      fallback: 100,
    }),
  },
  run: ({ email, limit, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const user = await store.findUserByEmail(email);
      if (user === undefined) throw noUser(email);
      // One more says whether there are more.
      const entries = await store.balanceHistory(user.id, limit + 1);
      const rows = entries.slice(0, limit).map(({ amount, balance_after, ...entry }) => ({
        ...entry,
        amount: costText(amount),
        balance_after: costText(balance_after),
      }));
      printRows(rows, { json, none: `The balance of ${user.email} has never changed.` }, context.stdout);
      if (entries.length > limit)
        context.stderr.write(`There are older changes. See more of them with a --limit above ${limit}.\n`);
    }),
});

/** The commands `balances list`, `balances add` and `balances history`. */
export const balances = defineCommandGroup({
  name: "balances",
  description: "Show and change what users may still spend, in dollars.",
  commands: [list, add, history],
});

async function orRefused(credit: () => Promise<Nano>, address: string, amount: Nano): Promise<Nano> {
  try {
    return await credit();
  } catch (error) {
    if (error instanceof BalanceTooLarge)
      throw new CommandError(
        `The balance of ${address} has room for ${costText(error.room)} dollars more, not for ${costText(amount)}. Add no more than that.`,
      );
    if (error instanceof StoreUncertain)
      throw new CommandError(
        `${error.message} Before you add it again, look with aegis-server balances history ${address}.`,
        { cause: error },
      );
    if (!(error instanceof InsufficientBalance)) throw error;
    throw new CommandError(
      `${address} has ${costText(error.balance)} dollars, so ${costText(-amount)} cannot be taken away. Take no more than the balance.`,
    );
  }
}
