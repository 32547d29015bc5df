import { timestamp } from "../../domain/timestamp.ts";
import type { Store, TransactionKind } from "../store.ts";
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
import { claimChunks } from "./claim-chunks.ts";
import type { Database } from "./database.ts";
import { inOrder } from "./in-order.ts";
import { leaveJudges, shareJudges } from "./judge-shares.ts";
import { bringForward, nextDue, release, renew, stillRunning } from "./leases.ts";
import type { QueueBefore } from "./queue-before.ts";
import { sweepWindows } from "./rate-windows.ts";
import { readsAt } from "./reads.ts";
import { removeUser } from "./remove-user.ts";
import { findRequest, keepAnswer, sweepRequests } from "./requests.ts";
import { save } from "./save.ts";
import { seed } from "./seed.ts";
import { sweep } from "./sweep.ts";
import { transactionAt } from "./transaction.ts";
import { abandonEnded, abandonUpload, addRecords, beginUpload, renewUploads } from "./uploads.ts";
import { workload } from "./workload.ts";

/** How a database is reached, and what each database does in its own way. */
export type Access = Pick<Store, "clock" | "countRequest" | "recover" | "version" | "ping" | "close"> & {
  /** Sees only what is committed. */
  readonly read: Database;
  /**
   * Runs work in a transaction, as if no other were there: what it has read stays true until it ends. It may
   * be run again if another transaction has come between. If it starts runs, it may be told what was in the
   * queue before it began; otherwise it looks for itself.
   */
  readonly serial: <T>(
    work: (db: Database, queue?: QueueBefore) => Promise<T>,
    kind?: TransactionKind,
  ) => Promise<T>;
  /** Runs work in a transaction that locks what it relies on, so that it waits for others instead. */
  readonly locking: <T>(work: (db: Database) => Promise<T>) => Promise<T>;
};

/** The store, on whatever database. */
export function storeAt({ read, serial, locking, ...own }: Access): Store {
  const { clock } = own;
  /** Uploads that this process has begun. */
  const uploads = new Set<number>();
  const feed = inOrder<number>();

  return {
    ...own,
    ...readsAt(read),
    transaction: (work, kind) => serial((db, queue) => work(transactionAt(db, clock, queue)), kind),

    claim: (worker, now, until, limits) => claimChunks({ read, locking }, worker, now, until, limits),
    renew: (worker, until, ids) => locking((db) => renew(db, worker, until, ids)),
    release: (worker) => locking((db) => release(db, worker)),
    save: (chunk, worker, results, rest) =>
      locking((db) => save(db, chunk, worker, results, rest, timestamp(clock()))),
    nextDue: (after) => nextDue(read, after),
    stillRunning: (runIds) => stillRunning(read, runIds),
    workload: (now) => workload(read, now),

    shareJudges: (holder, needs, lease) => locking((db) => shareJudges(db, holder, needs, lease, clock)),
    leaveJudges: (holder) => locking((db) => leaveJudges(db, holder)),

    async beginUpload() {
      const id = await locking((db) => beginUpload(db, clock()));
      uploads.add(id);
      return id;
    },
    addRecords: (id, userId, rows, at) =>
      feed(id, () => locking((db) => addRecords(db, id, userId, rows, at, clock()))),
    abandonUpload(id) {
      // First: if the rest fails, nothing leases the upload again.
      uploads.delete(id);
      return locking((db) => abandonUpload(db, id));
    },
    sweep: () =>
      locking(async (db) => {
        await renewUploads(db, uploads, clock());
        await abandonEnded(db, clock());
        await bringForward(db, clock());
        return (await sweep(db)) || (await sweepRequests(db, clock())) || (await sweepWindows(db, clock()));
      }),

    findRequest: (userId, key) => findRequest(read, userId, key, clock()),
    keepAnswer: (userId, request, answer) =>
      serial((db) => keepAnswer(db, userId, request, answer, clock()), { isBrief: true }),

    createUser: (email) => serial((db) => createUser(db, email)),
    removeUser: (user, heir, at) => serial((db) => removeUser(db, user, heir, at)),
    listUsers: () => listUsers(read),
    findUserByEmail: (email) => findUserByEmail(read, email),
    createOrganization: (name, at) => serial((db) => createOrganization(db, name, at)),
    renameOrganization: (id, name, at) => serial((db) => renameOrganization(db, id, name, at)),
    removeOrganization: (id) => serial((db) => removeOrganization(db, id)),
    listOrganizations: () => listOrganizations(read),
    setMembership: (userId, membership) => serial((db) => setMembership(db, userId, membership)),
    credit: (userId, amount) => serial((db) => credit(db, userId, amount, timestamp(clock()))),
    balanceHistory: (userId, limit) => balanceHistory(read, userId, limit),
    createKey: (userId, key, at) => serial((db) => insertKey(db, userId, key, at)),
    listKeys: () => listKeys(read),
    revokeKey: (id, at) => serial((db) => revokeKey(db, id, at)),
    touchKeys: (used) => locking((db) => touchKeys(db, used)),
    hasKey: (hash) => hasKey(read, hash),

    seed: (content) => serial((db) => seed(db, content, timestamp(clock()))),
  };
}
