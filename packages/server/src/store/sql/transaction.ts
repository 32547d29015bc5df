import type { Transaction } from "../store.ts";
import {
  createDataCollection,
  deleteDataCollection,
  updateDataCollection,
} from "./change-data-collections.ts";
import { createDataset, deleteDataset, updateDataset } from "./change-datasets.ts";
import { deleteRun, updateRun } from "./change-runs.ts";
import { createRun } from "./create-run.ts";
import type { Database } from "./database.ts";
import { readsAt } from "./reads.ts";
import { move } from "./sharing.ts";

/** All reading and writing, in a transaction that has begun. */
export function transactionAt(db: Database): Transaction {
  return {
    ...readsAt(db),

    createDataset: (id, dataset) => createDataset(db, id, dataset),
    updateDataset: (id, changes, updatedAt) => updateDataset(db, id, changes, updatedAt),
    deleteDataset: (id) => deleteDataset(db, id),

    createDataCollection: (collection) => createDataCollection(db, collection),
    updateDataCollection: (id, changes, updatedAt) => updateDataCollection(db, id, changes, updatedAt),
    deleteDataCollection: (id) => deleteDataCollection(db, id),

    move: (moves, updatedAt) => move(db, moves, updatedAt),

    createRun: (run) => createRun(db, run),
    updateRun: (id, changes, updatedAt) => updateRun(db, id, changes, updatedAt),
    deleteRun: (id) => deleteRun(db, id),
  };
}
