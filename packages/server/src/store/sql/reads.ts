import type { Reads } from "../store.ts";
import { findCaller, findOrganization } from "./accounts.ts";
import { balance, findBalance } from "./balances.ts";
import { findDataCollection, findDataCollectionByName, selectDataCollections } from "./data-collections.ts";
import type { Database } from "./database.ts";
import {
  datasetsOfCollection,
  findDataset,
  findDatasetByName,
  selectDatasetNames,
  selectDatasets,
} from "./datasets.ts";
import { evaluationsOfRun, evaluationsWithRecords, failuresOfRun, tasksOfRun } from "./evaluations.ts";
import { recordsOfDataset } from "./records.ts";
import {
  countAliases,
  countRunningRuns,
  findRun,
  findRunByAlias,
  latestRunOfDataset,
  runsOfCollection,
  runsOfDataset,
  selectRuns,
} from "./runs.ts";
import { selectEvaluations } from "./select-evaluations.ts";
import { sharingInCollection, sharingOfDatasets, sharingOfRuns } from "./sharing.ts";

/** All queries, on one connection. */
export function readsAt(db: Database): Reads {
  return {
    findCaller: (keyHash) => findCaller(db, keyHash),
    findOrganization: (id) => findOrganization(db, id),
    balance: (userId) => balance(db, userId),
    findBalance: (userId) => findBalance(db, userId),

    findDataset: (id) => findDataset(db, id),
    findDatasetByName: (userId, name, except) => findDatasetByName(db, userId, name, except),
    selectDatasets: (viewer, filter) => selectDatasets(db, viewer, filter),
    selectDatasetNames: (viewer, shared) => selectDatasetNames(db, viewer, shared),
    recordsOfDataset: (id) => recordsOfDataset(db, id),
    runsOfDataset: (id, userId) => runsOfDataset(db, id, userId),
    latestRunOfDataset: (id, viewer) => latestRunOfDataset(db, id, viewer),

    findDataCollection: (id) => findDataCollection(db, id),
    findDataCollectionByName: (viewer, name, except) => findDataCollectionByName(db, viewer, name, except),
    selectDataCollections: (viewer, filter) => selectDataCollections(db, viewer, filter),
    datasetsOfCollection: (id, viewer) => datasetsOfCollection(db, id, viewer),
    runsOfCollection: (id, viewer) => runsOfCollection(db, id, viewer),

    findRun: (id) => findRun(db, id),
    selectRuns: (viewer, filter) => selectRuns(db, viewer, filter),
    findRunByAlias: (userId, alias, except) => findRunByAlias(db, userId, alias, except),
    countAliases: (userId, start) => countAliases(db, userId, start),
    countRunningRuns: (userId) => countRunningRuns(db, userId),
    evaluationsOfRun: (id) => evaluationsOfRun(db, id),
    evaluationsWithRecords: (id, cut) => evaluationsWithRecords(db, id, cut),
    failuresOfRun: (id) => failuresOfRun(db, id),
    tasksOfRun: (id) => tasksOfRun(db, id),
    selectEvaluations: (runId, filter, cut) => selectEvaluations(db, runId, filter, cut),

    sharingOfDatasets: (ids) => sharingOfDatasets(db, ids),
    sharingInCollection: (collectionId) => sharingInCollection(db, collectionId),
    sharingOfRuns: (of) => sharingOfRuns(db, of),
  };
}
