import { world } from "@aegis/contract/world";
import { CommandError } from "@aegis/terminal";
import { exampleKey, hashKey } from "../domain/api-key.ts";
import type { Nano } from "../domain/entities.ts";
import type { Store } from "../store/store.ts";
import { seedWorld } from "../store/world.ts";
import { isLoopback } from "./loopback.ts";

/** What user 7, the caller of the examples, may spend in a new sandbox: 100 dollars. */
const balance: Nano = 100_000_000_000;

/** What a store was created as. */
type Origin = "nothing yet" | "sandbox" | "system";

/**
 * Makes sure that a sandbox runs on a store of a sandbox, and a real system on one of a real system, which
 * never accepts the public example key. An empty store becomes what is asked for; that of a sandbox gets the
 * world of the examples.
 *
 * @throws CommandError if the store is of the other kind
 */
export async function settleSandbox(store: Store, path: string, sandbox: boolean): Promise<void> {
  const origin = await originOf(store);
  if (sandbox && origin === "system") throw noSandbox(path);
  if (!sandbox && origin === "sandbox")
    throw new CommandError(
      `${path} holds a sandbox, whose key is public. Start it with --sandbox, or choose another --data folder.`,
    );
  if (sandbox && origin === "nothing yet") await seed(store);
}

/** Whether a store was created as a sandbox. */
export async function isSandbox(store: Store): Promise<boolean> {
  return (await originOf(store)) === "sandbox";
}

/** Keeps a system from being discarded as if it were a sandbox. @throws CommandError */
export async function refuseFreshOverSystem(store: Store, path: string): Promise<void> {
  if ((await originOf(store)) === "system") throw noSandbox(path);
}

/** @throws CommandError for an address that other machines can reach */
export function refuseBeyondLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new CommandError(
    `A sandbox listens on loopback only, not on ${host}: its key is public. Leave out --host or --sandbox.`,
  );
}

/** Another server may start on the same database at the same moment, and be the first. */
async function seed(store: Store): Promise<void> {
  try {
    await seedWorld(store, world, { balance });
  } catch (error) {
    if (!(await isSandbox(store))) throw error;
  }
}

async function originOf(store: Store): Promise<Origin> {
  if (await store.hasKey(hashKey(exampleKey))) return "sandbox";
  const [users, organizations] = [await store.listUsers(), await store.listOrganizations()];
  // Of users who were removed, the keys are left.
  const keys = await store.listKeys();
  return users.length + organizations.length + keys.length === 0 ? "nothing yet" : "system";
}

function noSandbox(path: string): CommandError {
  return new CommandError(
    `${path} holds a system, not a sandbox. Leave out --sandbox, or choose another --data folder.`,
  );
}
