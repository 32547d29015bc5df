import type { Command } from "commander";
import { createKey } from "../domain/api-key.ts";
import { timestamp } from "../domain/timestamp.ts";
import { adminCommand, type Flags, withStore } from "./admin.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { printDone, printRows } from "./results.ts";
import { userOf } from "./users.ts";
import { email, id, label } from "./values.ts";

/** Adds `keys create`, `keys list` and `keys revoke`. */
export function addKeys(root: Command, surroundings: CommandContext): void {
  const { stdout, clock, random } = surroundings;
  const keys = root.command("keys").description("the API keys of the users");
  adminCommand(keys, "create", "Create a key. It is shown this once: only its hash is kept.")
    .requiredOption("--user <email>", "whose key it is, and whose balance it spends", email)
    .option("--name <text>", "what it is for", label, "API key")
    .action(({ user: address, name, data, json }: Flags & { user: string; name: string }) =>
      withStore({ data }, surroundings, async (store) => {
        const user = await userOf(store, address);
        const { key, hash, hint } = createKey(random(16));
        const keyId = await store.createKey(user.id, { hash, hint, name }, timestamp(clock()));
        const sentence = `Key ${keyId} of ${user.email}. Keep it now, it cannot be shown again:\n\n${key}\n`;
        printDone({ id: keyId, email: user.email, name, key }, sentence, json, stdout);
      }),
    );
  adminCommand(keys, "list", "Show the keys by their first characters, and when each was last used.").action(
    ({ data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const rows = (await store.listKeys()).map(
          ({ id, email, name, hint, created_at, last_used_at, revoked_at }) => ({
            ...{ id, email, name, hint, created_at, last_used_at, revoked_at },
          }),
        );
        printRows(rows, { json, none: "There are no keys." }, stdout);
      }),
  );
  adminCommand(keys, "revoke", "End a key, at once and for good.")
    .argument("<id>", "as keys list shows it", id)
    .action((keyId: number, { data, json }: Flags) =>
      withStore({ data }, surroundings, async (store) => {
        const revoked_at = timestamp(clock());
        if (!(await store.revokeKey(keyId, revoked_at)))
          throw new CommandError(
            `There is no key ${keyId} that is not revoked. aegis-server keys list shows them all.`,
          );
        printDone({ id: keyId, revoked_at }, `Revoked key ${keyId}.`, json, stdout);
      }),
    );
}
