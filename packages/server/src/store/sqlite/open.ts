import { releaseAll } from "../sql/leases.ts";
import { storeAt } from "../sql/store-at.ts";
import { endLeases } from "../sql/uploads.ts";
import type { Store } from "../store.ts";
import { openConnections } from "./connections.ts";
import { rateWindows } from "./rate-windows.ts";
import { transactionsOn } from "./transactions.ts";

/** How to open a store. */
export type StoreOptions = {
  /** Path of the database, created if it does not exist; `:memory:` for one that ends with the store. */
  readonly file: string;
  /** Milliseconds since 1970. Leases are by it, when a run finished, and how long a request is kept. */
  readonly clock: () => number;
};

/**
 * Opens a store in a database of Node's own SQLite, and migrates it first. Transactions run one after the
 * other; brief ones that wait at the same time are committed together. Reads outside of them see what is
 * committed and wait for no transaction. A database in memory is different: it has one connection, so its
 * reads wait, and inside a transaction only the transaction itself may be used.
 *
 * @throws StoreUnavailable if it cannot be opened
 */
export async function openStore({ file, clock }: StoreOptions): Promise<Store> {
  const { read, write, version, ping, close } = await openConnections(file, clock());
  const { alone, together, idle } = transactionsOn(write);
  return storeAt({
    read,
    serial: (work, kind) => (kind?.isBrief ? together : alone)((each) => work(each)),
    locking: alone,
    clock,
    countRequest: rateWindows(clock),
    recover: () =>
      alone(async (db) => {
        await releaseAll(db);
        await endLeases(db);
      }),
    version,
    ping,
    close: async () => {
      await idle();
      await close();
    },
  });
}
