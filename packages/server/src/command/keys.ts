import { argument, CommandError, defineCommand, defineCommandGroup, option } from "@aegis/terminal";
import { createKey } from "../domain/api-key.ts";
import { timestamp } from "../domain/timestamp.ts";
import { adminOptions, withStore } from "./admin.ts";
import { expiry } from "./expiry.ts";
import { printDone, printRows } from "./results.ts";
import type { ServerContext } from "./server-context.ts";
import { userOf } from "./users.ts";
import { email, id, label } from "./values.ts";

const create = defineCommand({
  name: "create",
  description: "Create a key. It is shown only this once: the server keeps its hash alone.",
  options: {
    ...adminOptions,
    user: option("--user <email>", "owner of the key, whose balance pays for its runs", {
      required: true,
      read: email,
    }),
    name: option("--name <text>", "name of the key", { read: label, fallback: "API key" }),
    expires: option("--expires <when>", "when it expires: 90d, 12h or a UTC time; never if left out", {
      read: expiry,
    }),
  },
  run: ({ user: address, name, expires, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const user = await userOf(store, address);
      const { key, hash, hint } = createKey(context.random(16));
      const now = store.clock();
      const expires_at = expires?.(now);
      const limit = expires_at === undefined ? {} : { expires_at };
      const keyId = await store.createKey(user.id, { hash, hint, name, ...limit }, timestamp(now));
      const sentence = `Key ${keyId} of ${user.email}${expires_at === undefined ? "" : `, until ${expires_at}`}. Save it now; it cannot be shown again:\n\n${key}\n`;
      printDone({ id: keyId, email: user.email, name, ...limit, key }, sentence, json, context.stdout);
    }),
});

const list = defineCommand({
  name: "list",
  description: "Show the keys by their first characters, and when each was last used.",
  options: {
    ...adminOptions,
    user: option("--user <email>", "whose keys; everybody's if left out", { read: email }),
  },
  run: ({ user, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const owner = user === undefined ? undefined : await userOf(store, user);
      const keys = (await store.listKeys()).filter(
        ({ user_id }) => owner === undefined || user_id === owner.id,
      );
      const rows = keys.map(
        ({ id, email, name, hint, created_at, last_used_at, revoked_at, expires_at }) => ({
          id,
          email,
          name,
          hint,
          created_at,
          last_used_at,
          revoked_at,
          expires_at,
        }),
      );
      printRows(rows, { json, none: "There are no keys." }, context.stdout);
    }),
});

const revoke = defineCommand({
  name: "revoke",
  description: "Revoke a key, at once and for good.",
  arguments: { id: argument("<id>", "as keys list shows it", id) },
  options: adminOptions,
  run: ({ id, json, ...place }, context: ServerContext) =>
    withStore(place, context, async (store) => {
      const revoked_at = timestamp(store.clock());
      if (!(await store.revokeKey(id, revoked_at)))
        throw new CommandError(
          `There is no key ${id}, or it is already revoked. Use aegis-server keys list to see all keys.`,
        );
      printDone({ id, revoked_at }, `Revoked key ${id}.`, json, context.stdout);
    }),
});

/** The commands `keys create`, `keys list` and `keys revoke`. */
export const keys = defineCommandGroup({
  name: "keys",
  description: "Manage API keys.",
  commands: [create, list, revoke],
});
