import type { Transaction } from "../store.ts";
import {
  insertDataCollection,
  removeDataCollection,
  updateDataCollectionRow,
} from "./change-data-collections.ts";
import { insertDataset, removeDataset, updateDatasetRow } from "./change-datasets.ts";
import { removeRun, updateRunRow } from "./change-runs.ts";
import { insertRun } from "./create-run.ts";
import type { Database } from "./database.ts";
import { readsAt } from "./reads.ts";
import { move } from "./sharing.ts";

/** All reading and writing, in a transaction that has begun. */
export function transactionAt(db: Database): Transaction {
  return {
    ...readsAt(db),

    createDataset: (id, dataset) => insertDataset(db, id, dataset),
    updateDataset: (id, changes, updatedAt) => updateDatasetRow(db, id, changes, updatedAt),
    deleteDataset: (id) => removeDataset(db, id),

    createDataCollection: (collection) => insertDataCollection(db, collection),
    updateDataCollection: (id, changes, updatedAt) => updateDataCollectionRow(db, id, changes, updatedAt),
    deleteDataCollection: (id) => removeDataCollection(db, id),

    move: (moves, updatedAt) => move(db, moves, updatedAt),

    createRun: (run) => insertRun(db, run),
    updateRun: (id, changes, updatedAt) => updateRunRow(db, id, changes, updatedAt),
    deleteRun: (id) => removeRun(db, id),
  };
}
