import { timestamp } from "../../domain/timestamp.ts";
import type { Store } from "../store.ts";
import {
  createOrganization,
  createUser,
  findUserByEmail,
  hasKey,
  insertKey,
  listKeys,
  listOrganizations,
  listUsers,
  removeOrganization,
  renameOrganization,
  revokeKey,
  setMembership,
  touchKeys,
} from "./admin.ts";
import { balanceHistory } from "./balance-history.ts";
import { credit } from "./balances.ts";
import { claim } from "./claim.ts";
import { openConnections } from "./connections.ts";
import type { Database } from "./database.ts";
import { nextDue, release, releaseAll, renew, stillRunning } from "./leases.ts";
import { readsAt } from "./reads.ts";
import { removeUser } from "./remove-user.ts";
import { findRequest, keepAnswer, sweepRequests } from "./requests.ts";
import { save } from "./save.ts";
import { seed } from "./seed.ts";
import { sweep } from "./sweep.ts";
import { transactionAt } from "./transaction.ts";
import { abandonEnded, abandonUpload, addRecords, beginUpload, endLeases, renewUploads } from "./uploads.ts";

/** How to open a store. */
export type StoreOptions = {
  /** Path of the database, created if it does not exist; `:memory:` for one that ends with the store. */
  readonly file: string;
  /** Milliseconds since 1970. Leases are by it, when a run finished, and how long a request is kept. */
  readonly clock: () => number;
};

/**
 * Opens a store in a database of Node's own SQLite, and migrates it first. Transactions run one after the
 * other. Reads outside of them see what is committed and wait for no transaction. A database in memory is
 * different: it has one connection, so its reads wait, and inside a transaction only the transaction itself
 * may be used.
 *
 * @throws StoreUnavailable if it cannot be opened
 */
export async function openStore({ file, clock }: StoreOptions): Promise<Store> {
  const { read, write, version, ping, close } = await openConnections(file, clock());
  const commit = <T>(work: (db: Database) => Promise<T>): Promise<T> => write.transaction().execute(work);
  /** Uploads that this process has begun. */
  const uploads = new Set<number>();

  return {
    ...readsAt(read),
    clock,
    recover: () =>
      commit(async (db) => {
        await releaseAll(db);
        await endLeases(db);
      }),
    transaction: (work) => commit((db) => work(transactionAt(db, clock))),

    claim: (worker, now, until, mostOfUser) => commit((db) => claim(db, worker, now, until, mostOfUser)),
    renew: (worker, until) => renew(write, worker, until),
    release: (worker) => release(write, worker),
    save: (chunk, worker, results, rest) =>
      commit((db) => save(db, chunk, worker, results, rest, timestamp(clock()))),
    nextDue: (after) => nextDue(read, after),
    stillRunning: (runIds) => stillRunning(read, runIds),

    beginUpload: () =>
      commit(async (db) => {
        const id = await beginUpload(db, clock());
        uploads.add(id);
        return id;
      }),
    addRecords: (id, userId, rows, at) => commit((db) => addRecords(db, id, userId, rows, at, clock())),
    abandonUpload(id) {
      // First: if the rest fails, nothing leases the upload again.
      uploads.delete(id);
      return commit((db) => abandonUpload(db, id));
    },
    sweep: () =>
      commit(async (db) => {
        await renewUploads(db, uploads, clock());
        await abandonEnded(db, clock());
        return (await sweep(db)) || (await sweepRequests(db, clock()));
      }),

    findRequest: (userId, key) => findRequest(read, userId, key, clock()),
    keepAnswer: (userId, request, answer) => commit((db) => keepAnswer(db, userId, request, answer, clock())),

    createUser: (email) => commit((db) => createUser(db, email)),
    removeUser: (user, heir, at) => commit((db) => removeUser(db, user, heir, at)),
    listUsers: () => listUsers(read),
    findUserByEmail: (email) => findUserByEmail(read, email),
    createOrganization: (name, at) => commit((db) => createOrganization(db, name, at)),
    renameOrganization: (id, name, at) => commit((db) => renameOrganization(db, id, name, at)),
    removeOrganization: (id) => commit((db) => removeOrganization(db, id)),
    listOrganizations: () => listOrganizations(read),
    setMembership: (userId, membership) => setMembership(write, userId, membership),
    credit: (userId, amount) => commit((db) => credit(db, userId, amount, timestamp(clock()))),
    balanceHistory: (userId, limit) => balanceHistory(read, userId, limit),
    createKey: (userId, key, at) => insertKey(write, userId, key, at),
    listKeys: () => listKeys(read),
    revokeKey: (id, at) => revokeKey(write, id, at),
    touchKeys: (used) => commit((db) => touchKeys(db, used)),
    hasKey: (hash) => hasKey(read, hash),

    seed: (content) => commit((db) => seed(db, content, timestamp(clock()))),
    version,
    ping,
    close,
  };
}
