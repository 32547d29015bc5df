import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { type CrashFigures, type CrashOptions, crash } from "./crash.ts";
import { postgresSystem } from "./postgres-system.ts";
import { sqliteSystem } from "./sqlite-system.ts";

const systems = { sqlite: sqliteSystem, postgres: postgresSystem };

/** What a system can keep everything in. */
export type CrashStore = keyof typeof systems;
export const crashStores: readonly CrashStore[] = ["sqlite", "postgres"];

/**
 * Torments a system on each of the stores, one after the other, in equal shares of the rounds.
 *
 * @throws Contradiction
 */
export async function crashOn(
  stores: readonly CrashStore[],
  { rounds, folder, signal, ...options }: Omit<CrashOptions, "open">,
): Promise<Readonly<Partial<Record<CrashStore, CrashFigures>>>> {
  const figures: Partial<Record<CrashStore, CrashFigures>> = {};
  for (const [index, store] of stores.entries()) {
    if (signal?.aborted === true) break;
    const own = join(folder, store);
    await mkdir(own);
    const share = Math.floor((rounds + stores.length - 1 - index) / stores.length);
    figures[store] = await crash({
      ...options,
      ...(signal === undefined ? {} : { signal }),
      open: systems[store],
      rounds: share,
      folder: own,
    });
  }
  return figures;
}
