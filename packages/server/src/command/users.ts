import type { Command } from "commander";
import { costText } from "../domain/cost.ts";
import type { StoredUser } from "../domain/entities.ts";
import { type Account, type Store, Taken } from "../store/store.ts";
import { adminCommand, type Flags, withStore } from "./admin.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { printDone, printRows } from "./results.ts";
import { email } from "./values.ts";

/** Adds `users create` and `users list`. */
export function addUsers(root: Command, surroundings: CommandContext): void {
  const users = root.command("users").description("the people who have accounts");
  adminCommand(
    users,
    "create",
    "Create a user with an empty balance; begins the data folder where there is none.",
  )
    .argument("<email>", "address, unique", email)
    .action((address: string, { data, json }: Flags) =>
      withStore({ data, begin: true }, surroundings, async (store) => {
        const user = await createUser(store, address);
        printDone(user, `Created user ${user.id}, ${user.email}.`, json, surroundings.stdout);
      }),
    );
  adminCommand(users, "list", "Show the users, their organizations and their balances in dollars.").action(
    ({ data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const rows = (await store.listUsers()).map(({ id, email, org_id, role, balance }) => ({
          ...{ id, email, org_id, role },
          balance: costText(balance),
        }));
        printRows(rows, { json, none: "There are no users." }, surroundings.stdout);
      }),
  );
}

/** Finds a user. @throws CommandError where there is none of that address */
export async function userOf(store: Store, address: string): Promise<Account> {
  const found = (await store.listUsers()).find((user) => user.email.toLowerCase() === address);
  if (found !== undefined) return found;
  throw new CommandError(`There is no user ${address}. aegis-server users list shows them all.`);
}

async function createUser(store: Store, address: string): Promise<StoredUser> {
  try {
    return await store.createUser(address);
  } catch (error) {
    throw error instanceof Taken
      ? new CommandError(`There is a user ${address} already. Give another address.`)
      : error;
  }
}
