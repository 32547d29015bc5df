import { argument, CommandError, defineCommand, defineCommandGroup } from "@aegis/terminal";
import { costText } from "../domain/cost.ts";
import type { StoredUser } from "../domain/entities.ts";
import { type Account, NameTaken, type Store } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { email } from "./values.ts";

const create = defineCommand({
  name: "create",
  description: "Create a user with an empty balance, and the data folder if there is none.",
  arguments: { email: argument("<email>", "address of the user, unique", email) },
  options: adminOptions,
  run: ({ email, data, json }, context: ServerContext) =>
    withStore({ data, begin: true }, context, async (store) => {
      const user = await createUser(store, email);
      printDone(user, `Created user ${user.id}, ${user.email}.`, json, context.stdout);
    }),
});

const list = defineCommand({
  name: "list",
  description: "Show the users, their organizations and their balances in dollars.",
  options: adminOptions,
  run: ({ data, json }, context: ServerContext) =>
    withStore({ data }, context, async (store) => {
      const rows = (await store.listUsers()).map(({ id, email, org_id, role, balance }) => ({
        id,
        email,
        org_id,
        role,
        balance: costText(balance),
      }));
      printRows(rows, { json, none: "There are no users." }, context.stdout);
    }),
});

/** The commands `users create` and `users list`. */
export const users = defineCommandGroup({
  name: "users",
  description: "Manage users.",
  commands: [create, list],
});

/** Finds a user. @throws CommandError if nobody has that address */
export async function userOf(store: Store, address: string): Promise<Account> {
  const found = (await store.listUsers()).find((user) => user.email.toLowerCase() === address);
  if (found !== undefined) return found;
  throw new CommandError(`There is no user ${address}. Use aegis-server users list to see all users.`);
}

async function createUser(store: Store, address: string): Promise<StoredUser> {
  try {
    return await store.createUser(address);
  } catch (error) {
    throw error instanceof NameTaken
      ? new CommandError(`There is already a user ${address}. Choose another address.`)
      : error;
  }
}
