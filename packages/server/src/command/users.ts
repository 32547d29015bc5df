import { costText } from "@aegis/rules";
import { argument, CommandError, defineCommand, defineCommandGroup, option } from "@aegis/terminal";
import type { Nano, StoredUser } from "../domain/entities.ts";
import { timestamp } from "../domain/timestamp.ts";
import { type Account, NameTaken, StillReferenced, type Store } from "../store/store.ts";
import { adminOptions, withStore } from "./admin.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { email } from "./values.ts";

const create = defineCommand({
  name: "create",
  description: "Create a user with an empty balance, and the data folder if there is none.",
  arguments: { email: argument("<email>", "address of the user, unique", email) },
  options: adminOptions,
  run: ({ email, json, ...place }, context: ServerContext) =>
    withStore({ ...place, begin: true }, context, async (store) => {
      const user = await createUser(store, email);
      printDone(user, `Created user ${user.id}, ${user.email}.`, json, context.stdout);
    }),
});

const list = defineCommand({
  name: "list",
  description: "Show the users, their organizations and their balances in dollars.",
  options: adminOptions,
  run: ({ json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
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

const remove = defineCommand({
  name: "remove",
  description: "Remove a user: keys, membership and balance end, and what they own goes to someone else.",
  arguments: { email: argument("<email>", "address of the user", email) },
  options: {
    ...adminOptions,
    giveTo: option("--give-to <email>", "who gets their datasets, runs and collections", { read: email }),
  },
  run: ({ email, giveTo, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const user = await userOf(store, email);
      const heir = giveTo === undefined ? null : await userOf(store, giveTo);
      if (heir?.id === user.id) throw new CommandError("Give what they own to someone else.");
      if (heir !== null && user.org_id !== null && heir.org_id !== user.org_id)
        throw new CommandError(
          `${heir.email} is not in organization ${user.org_id}, with which things of ${user.email} are shared. Add them with organizations add-member first.`,
        );
      const dropped = await orOwnerRefused(
        () => store.removeUser(user, heir?.id ?? null, timestamp(store.clock())),
        user.email,
      );
      const gives = heir === null ? "" : ` ${heir.email} owns what was theirs.`;
      const sentence = `Removed ${user.email}; ${costText(dropped)} dollars of their balance are dropped.${gives}`;
      const removed = {
        id: user.id,
        email: user.email,
        balance: costText(dropped),
        given_to: heir?.email ?? null,
      };
      printDone(removed, sentence, json, context.stdout);
    }),
});

/** The commands `users create`, `users list` and `users remove`. */
export const users = defineCommandGroup({
  name: "users",
  description: "Manage users.",
  commands: [create, list, remove],
});

/** Finds a user. @throws CommandError if nobody has that address */
export async function userOf(store: Store, address: string): Promise<Account> {
  const found = (await store.listUsers()).find((user) => user.email.toLowerCase() === address);
  if (found !== undefined) return found;
  throw noUser(address);
}

/** An error for an address that nobody has. */
export function noUser(address: string): CommandError {
  return new CommandError(`There is no user ${address}. Use aegis-server users list to see all users.`);
}

async function orOwnerRefused(removing: () => Promise<Nano>, address: string): Promise<Nano> {
  try {
    return await removing();
  } catch (error) {
    throw error instanceof StillReferenced
      ? new CommandError(
          `${address} owns datasets, runs or collections. Say who gets them with --give-to <email>.`,
        )
      : error;
  }
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
