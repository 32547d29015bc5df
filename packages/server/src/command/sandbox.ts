import { world } from "@aegis/contract/world";
import { exampleKey, hashKey } from "../domain/api-key.ts";
import type { Nano } from "../domain/entities.ts";
import type { Store } from "../store/store.ts";
import { seedWorld } from "../store/world.ts";
import { CommandError } from "./command-error.ts";
import { isLoopback } from "./loopback.ts";

/** What user 7, who calls in the examples, may spend in a sandbox that begins: 100 dollars. */
const balance: Nano = 100_000_000_000;

/** What a store was begun as. */
type Origin = "nothing yet" | "sandbox" | "system";

/**
 * Makes sure that a store is what a server is asked to be: begins the examples' world in an empty one, and lets the key that
 * everybody knows open no real system.
 *
 * @throws CommandError
 */
export async function settleSandbox(store: Store, path: string, sandbox: boolean): Promise<void> {
  const origin = await originOf(store);
  if (sandbox && origin === "system") throw noSandbox(path);
  if (!sandbox && origin === "sandbox")
    throw new CommandError(
      `${path} holds a sandbox, whose key everybody knows. Start it with --sandbox, or choose another --data folder.`,
    );
  if (sandbox && origin === "nothing yet") await seedWorld(store, world, { balance });
}

/** Lets nothing be thrown away that was not begun as a sandbox. @throws CommandError */
export async function refuseFreshOverSystem(store: Store, path: string): Promise<void> {
  if ((await originOf(store)) === "system") throw noSandbox(path);
}

/** @throws CommandError for an address that others than this machine may reach */
export function refuseBeyondLoopback(host: string): void {
  if (isLoopback(host)) return;
  throw new CommandError(
    `A sandbox listens on loopback only, not on ${host}: everybody knows its key. Leave --host out, or --sandbox.`,
  );
}

async function originOf(store: Store): Promise<Origin> {
  if (await store.hasKey(hashKey(exampleKey))) return "sandbox";
  const [users, organizations] = [await store.listUsers(), await store.listOrganizations()];
  return users.length + organizations.length === 0 ? "nothing yet" : "system";
}

function noSandbox(path: string): CommandError {
  return new CommandError(
    `${path} holds a system that was not begun as a sandbox. Leave --sandbox out, or choose another --data folder.`,
  );
}
