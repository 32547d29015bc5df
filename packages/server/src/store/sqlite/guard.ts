import { StoreDamaged } from "../store.ts";
import { asStoreUnavailable } from "./store-unavailable.ts";
import { type WhileBusy, whileBusy } from "./while-busy.ts";

/** Watches over what is done with the connections to one database. */
export type Guard = {
  /**
   * Waits for a lock of another program.
   *
   * @throws StoreUnavailable in place of SQLite's own error about the disk, the folder or the file
   */
  readonly run: WhileBusy;
  /** @throws StoreDamaged if any work has met a damaged page: it does not heal while the database is open */
  readonly check: () => void;
};

/** @param file path of the database, which errors name */
export function createGuard(file: string, retry: WhileBusy = whileBusy()): Guard {
  let damage: StoreDamaged | undefined;
  return {
    run: async (work) => {
      try {
        return await retry(work);
      } catch (error) {
        const problem = asStoreUnavailable(error, file) ?? error;
        if (problem instanceof StoreDamaged) damage ??= problem;
        throw problem;
      }
    },
    check: () => {
      if (damage !== undefined) throw damage;
    },
  };
}
