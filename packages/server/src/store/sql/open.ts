import { timestamp } from "../../domain/timestamp.ts";
import type { Store } from "../store.ts";
import {
  createOrganization,
  createUser,
  credit,
  hasKey,
  insertKey,
  listKeys,
  listOrganizations,
  listUsers,
  revokeKey,
  setMembership,
  touchKeys,
} from "./admin.ts";
import { claim } from "./claim.ts";
import { openConnections } from "./connections.ts";
import type { Database } from "./database.ts";
import { nextDue, release, renew } from "./leases.ts";
import { readsAt } from "./reads.ts";
import { save } from "./save.ts";
import { seed } from "./seed.ts";
import { sweep } from "./sweep.ts";
import { transactionAt } from "./transaction.ts";
import { abandonOthers, abandonUpload, addRecords, beginUpload } from "./uploads.ts";

export type StoreOptions = {
  /**
   * Path of the database, which is begun where it is not there; `:memory:` for one that lasts as long as the
   * store.
   */
  readonly file: string;
  /** Milliseconds since 1970. Says when a run finished. */
  readonly clock: () => number;
};

/**
 * A store in a database of Node's own SQLite, brought up to date first. Transactions come one after the
 * other; what reads outside of them sees what is committed, and waits for none of them. Only in memory, where
 * there is one connection, it waits: there nothing but the transaction itself may be asked for inside of a
 * transaction.
 *
 * @throws StoreUnusable
 */
export async function openStore({ file, clock }: StoreOptions): Promise<Store> {
  const { read, write, version, close } = await openConnections(file, clock());
  const commit = <T>(work: (db: Database) => Promise<T>): Promise<T> => write.transaction().execute(work);
  /**
   * Uploads that this store has begun: all others have lost who fed them. Clearing away takes out what is a
   * dataset by now.
   */
  const uploads = new Set<number>();

  return {
    ...readsAt(read),
    transaction: (work) => commit((db) => work(transactionAt(db))),

    claim: (worker, now, until) => commit((db) => claim(db, worker, now, until)),
    renew: (worker, until) => renew(write, worker, until),
    release: (worker) => release(write, worker),
    save: (chunk, worker, results, rest) =>
      commit((db) => save(db, chunk, worker, results, rest, timestamp(clock()))),
    nextDue: () => nextDue(read),

    beginUpload: () =>
      commit(async (db) => {
        const id = await beginUpload(db);
        uploads.add(id);
        return id;
      }),
    addRecords: (id, userId, rows, at) => commit((db) => addRecords(db, id, userId, rows, at)),
    abandonUpload(id) {
      // First of all: where the rest fails, clearing away makes up for it.
      uploads.delete(id);
      return commit((db) => abandonUpload(db, id));
    },
    sweep: () =>
      commit(async (db) => {
        await abandonOthers(db, uploads);
        return sweep(db);
      }),

    createUser: (email) => createUser(write, email),
    listUsers: () => listUsers(read),
    createOrganization: (name, at) => commit((db) => createOrganization(db, name, at)),
    listOrganizations: () => listOrganizations(read),
    setMembership: (userId, membership) => setMembership(write, userId, membership),
    credit: (userId, amount) => commit((db) => credit(db, userId, amount)),
    createKey: (userId, key, at) => insertKey(write, userId, key, at),
    listKeys: () => listKeys(read),
    revokeKey: (id, at) => revokeKey(write, id, at),
    touchKeys: (used) => commit((db) => touchKeys(db, used)),
    hasKey: (hash) => hasKey(read, hash),

    seed: (things) => commit((db) => seed(db, things)),
    version,
    ping: async () => {
      await read.selectFrom("organization").select("id").limit(1).execute();
    },
    close,
  };
}
