import type { Reads, WorkQueue } from "../../store.ts";
import { findCaller, findOrganization } from "../accounts.ts";
import { balanceHistory } from "../balance-history.ts";
import { balance, findBalance } from "../balances.ts";
import { claim } from "../claim.ts";
import { findDataCollection, findDataCollectionByName, selectDataCollections } from "../data-collections.ts";
import type { Database } from "../database.ts";
import {
  datasetsOfCollection,
  findDataset,
  findDatasetByName,
  selectDatasetNames,
  selectDatasets,
} from "../datasets.ts";
import { deleteRuns } from "../delete-runs.ts";
import { cancelRun } from "../end-run.ts";
import { evaluationsOfRun, evaluationsWithRecords, failuresOfRun, tasksOfRun } from "../evaluations.ts";
import { bringForward, nextDue, release, releaseAll, renew, stillRunning } from "../leases.ts";
import { loadChunk } from "../load-chunk.ts";
import { queueBefore } from "../queue-before.ts";
import { countRequest, sweepWindows } from "../rate-windows.ts";
import { recordsOfDataset, rowsBetween } from "../records.ts";
import { findRequest, keepAnswer, noteMade, sweepRequests } from "../requests.ts";
import { retryRun } from "../retry-run.ts";
import {
  countAliases,
  countRunningRuns,
  findRun,
  findRunByAlias,
  latestRunOfDataset,
  runsOfCollection,
  runsOfDataset,
  selectRuns,
} from "../runs.ts";
import { save } from "../save.ts";
import { selectEvaluations } from "../select-evaluations.ts";
import { sharingInCollection, sharingOfDatasets, sharingOfRuns } from "../sharing.ts";
import { sweep } from "../sweep.ts";
import { workload } from "../workload.ts";

const viewer = { user_id: 1, org_id: 1 };
// The first page: past the last row only the count would be asked for.
const page = { page: 1, page_size: 10, shared: null };
const unfiltered = {
  run_id: null,
  dataset_id: null,
  data_collection_id: null,
  state: null,
  search: null,
  created_from: null,
  created_before: null,
};
const allEvaluations = {
  metric_id: null,
  passed: null,
  failed: null,
  min_result: null,
  max_result: null,
  search: null,
};

const retry = { author_id: 1, chunk_rows: 2, reserved: 1, billed: true, at: "now" };

type Query = (db: Database) => Promise<unknown>;

/**
 * All reads, all that the engine calls, and whatever else may meet tables of millions of rows. They ask for
 * what has the id 1, and retry the run with the id 2.
 */
export const queries = {
  findCaller: (db) => findCaller(db, "hash"),
  findOrganization: (db) => findOrganization(db, 1),
  balance: (db) => balance(db, 1),
  findBalance: (db) => findBalance(db, 1),
  balanceHistory: (db) => balanceHistory(db, 1, 100),
  findRequest: (db) => findRequest(db, 1, "key", 1),
  noteMade: (db) => noteMade(db, 1, { key: "key", fingerprint: "x" }, { made: 1, answer: undefined }, 1),
  keepAnswer: (db) =>
    keepAnswer(db, 1, { key: "key", fingerprint: "x" }, { status: 201, headers: {}, body: "" }, 1),
  sweepRequests: (db) => sweepRequests(db, 1),
  countRequest: (db) => countRequest(db, "key 1", 60_000, 1),
  sweepWindows: (db) => sweepWindows(db, 1),
  bringForward: (db) => bringForward(db, 1),
  findDataset: (db) => findDataset(db, 1),
  findDatasetByName: (db) => findDatasetByName(db, 1, "name", 2),
  selectDatasets: (db) => selectDatasets(db, viewer, { ...page, dataset_type_id: 1, search: null }),
  "selectDatasets, own": (db) =>
    selectDatasets(db, viewer, { ...page, dataset_type_id: 1, search: null, shared: false }),
  "selectDatasets, shared": (db) =>
    selectDatasets(db, viewer, { ...page, dataset_type_id: 1, search: "x", shared: true }),
  selectDatasetNames: (db) => drain(selectDatasetNames(db, viewer, null)),
  recordsOfDataset: (db) => drain(recordsOfDataset(db, 1)),
  runsOfDataset: (db) => drain(runsOfDataset(db, 1, 1)),
  latestRunOfDataset: (db) => latestRunOfDataset(db, 1, viewer),
  findDataCollection: (db) => findDataCollection(db, 1),
  findDataCollectionByName: (db) => findDataCollectionByName(db, viewer, "name", 2),
  selectDataCollections: (db) => selectDataCollections(db, viewer, page),
  datasetsOfCollection: (db) => drain(datasetsOfCollection(db, 1, viewer)),
  runsOfCollection: (db) => drain(runsOfCollection(db, 1, viewer)),
  findRun: (db) => findRun(db, 1),
  selectRuns: (db) => selectRuns(db, viewer, { ...page, ...unfiltered }),
  "selectRuns, own": (db) =>
    selectRuns(db, viewer, { ...page, ...unfiltered, shared: false, search: "a", state: "finished" }),
  "selectRuns, shared": (db) =>
    selectRuns(db, viewer, { ...page, ...unfiltered, shared: true, created_from: "m", state: "running" }),
  "selectRuns, running": (db) => selectRuns(db, viewer, { ...page, ...unfiltered, state: "running" }),
  "selectRuns, of a dataset": (db) => selectRuns(db, viewer, { ...page, ...unfiltered, dataset_id: 1 }),
  "selectRuns, in a collection": (db) =>
    selectRuns(db, viewer, { ...page, ...unfiltered, data_collection_id: 1, created_before: "z" }),
  "selectRuns, one": (db) => selectRuns(db, viewer, { ...page, ...unfiltered, run_id: 1 }),
  findRunByAlias: (db) => findRunByAlias(db, 1, "alias", 2),
  countAliases: (db) => countAliases(db, 1, "a"),
  countRunningRuns: (db) => countRunningRuns(db, 1),
  queueBefore: (db) => queueBefore(db, 1),
  evaluationsOfRun: (db) => drain(evaluationsOfRun(db, 1)),
  evaluationsWithRecords: (db) => drain(evaluationsWithRecords(db, 1, 100)),
  failuresOfRun: (db) => drain(failuresOfRun(db, 1)),
  tasksOfRun: (db) => tasksOfRun(db, 1),
  selectEvaluations: (db) =>
    ofPage(selectEvaluations(db, 1, { ...page, ...allEvaluations, order: "row" }, 100)),
  "selectEvaluations, lowest first": (db) =>
    ofPage(
      selectEvaluations(db, 1, { ...page, ...allEvaluations, order: "lowest_first", max_result: 99 }, 100),
    ),
  "selectEvaluations, highest first": (db) =>
    ofPage(
      selectEvaluations(
        db,
        1,
        { ...page, ...allEvaluations, order: "highest_first", metric_id: 2, passed: true, failed: false },
        100,
      ),
    ),
  "selectEvaluations, by text": (db) =>
    ofPage(selectEvaluations(db, 1, { ...page, ...allEvaluations, order: "row", search: "x" }, 100)),
  sharingOfDatasets: (db) => sharingOfDatasets(db, [1]),
  sharingInCollection: (db) => sharingInCollection(db, 1),
  sharingOfRuns: (db) => sharingOfRuns(db, { dataset_ids: [1], collection_id: null }),
  claim: async (db) => {
    for (const each of await claim(db, "worker", 1, 2, { most: 4, mostOfUser: 4 })) await loadChunk(db, each);
  },
  renew: (db) => renew(db, "worker", 2, [1]),
  save: (db) => save(db, { id: 1 }, "worker", [], "done", "2026-04-02T10:00:00Z"),
  release: (db) => release(db, "worker"),
  recover: (db) => releaseAll(db),
  nextDue: (db) => nextDue(db, 0),
  stillRunning: (db) => stillRunning(db, [1, 2]),
  workload: (db) => workload(db, 1),
  rowsBetween: (db) => rowsBetween(db, { run_id: 1 }, 0, 500),
  cancelRun: (db) => cancelRun(db, 1, "now"),
  retryRun: (db) => retryRun(db, 2, retry),
  deleteRuns: (db) => deleteRuns(db, [1]),
  sweep: (db) => sweep(db),
} satisfies Readonly<Record<keyof Reads | keyof WorkQueue, Query> & Record<string, Query>>;

async function drain(batches: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of batches);
}

async function ofPage(page: Promise<{ readonly items: AsyncIterable<unknown> }>): Promise<void> {
  await drain((await page).items);
}
