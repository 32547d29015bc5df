import type { Transaction } from "../store.ts";
import {
  changeDataCollection,
  insertDataCollection,
  removeDataCollection,
} from "./change-data-collections.ts";
import { changeDataset, insertDataset, removeDataset } from "./change-datasets.ts";
import { changeRun, removeRun } from "./change-runs.ts";
import type { Database } from "./database.ts";
import { cancelRun } from "./end-run.ts";
import { insertRun } from "./insert-run.ts";
import type { QueueBefore } from "./queue-before.ts";
import { readsAt } from "./reads.ts";
import { noteMade } from "./requests.ts";
import { retryRun } from "./retry-run.ts";
import { adopt, move } from "./sharing.ts";

/**
 * All reads and writes, in a transaction that has begun.
 *
 * @param clock milliseconds since 1970
 * @param queue what was in it before the transaction began, if it starts runs
 */
export function transactionAt(db: Database, clock: () => number, queue?: QueueBefore): Transaction {
  const reads = readsAt(db);
  return {
    ...reads,
    countRunningRuns: async (userId) =>
      userId === queue?.userId ? queue.running : reads.countRunningRuns(userId),

    insertDataset: (id, dataset) => insertDataset(db, id, dataset),
    changeDataset: (id, changes, updatedAt) => changeDataset(db, id, changes, updatedAt),
    removeDataset: (id, runs) => removeDataset(db, id, runs),

    insertDataCollection: (collection) => insertDataCollection(db, collection),
    changeDataCollection: (id, changes, updatedAt) => changeDataCollection(db, id, changes, updatedAt),
    removeDataCollection: (id) => removeDataCollection(db, id),

    noteMade: (userId, request, made, answer) => noteMade(db, userId, request, { made, answer }, clock()),

    adopt: (kind, id, orgId) => adopt(db, kind, id, orgId),
    move: (moves, updatedAt) => move(db, moves, updatedAt),

    insertRun: (draft) => insertRun(db, draft, queue),
    changeRun: (id, changes, updatedAt) => changeRun(db, id, changes, updatedAt),
    cancelRun: (id, at) => cancelRun(db, id, at),
    retryRun: (id, retry) => retryRun(db, id, retry, queue),
    removeRun: (id) => removeRun(db, id),
  };
}
