import type { JsonObject } from "../document.ts";
import { evaluationsOf, outcome, verdict } from "./scores.ts";
import { caller, type Evaluation, newest, row, rows, type World } from "./world.ts";

/** A dataset in the lists that show little of it. */
export function datasetSummary(world: World, id: number) {
  const { name, user_id, org_id, created_at, updated_at = null } = row(world.datasets, id);
  return { id, name, ...ownerOf(world, user_id), org_id, created_at, updated_at };
}

/** A dataset without its rows. */
export function dataset(world: World, id: number) {
  const { user_id, ...same } = row(world.datasets, id);
  return { id, ...ownerOf(world, user_id), column_mappings: null, updated_at: null, ...same };
}

/** A dataset with its rows, the caller's runs of it, and the evaluations of its newest run through the API. */
export function datasetDetail(world: World, id: number) {
  const { user_id, dataset_type_id, created_at } = row(world.datasets, id);
  const runs = newest(runsOf(world).filter(({ dataset_id }) => dataset_id === id));
  const last = runs.find(({ run_source_id }) => row(world.run_sources, run_source_id).name === "api");
  return {
    ...dataset(world, id),
    dataset_type: { id: dataset_type_id, ...row(world.dataset_types, dataset_type_id) },
    records: rows(world.records)
      .filter(({ dataset_id }) => dataset_id === id)
      .map((record) => ({ ...record, user_id, created_at, updated_at: null })),
    runs: runs.filter((run) => run.user_id === caller).map((run) => datasetRun(world, run.id)),
    evaluations: evaluationsOf(world, last?.id).map((scored) => ({
      ...evaluationRow(world, scored),
      credits_consumed: null,
    })),
  };
}

/** A collection as the lists show it. */
export function collection(world: World, shown: JsonObject) {
  const { datasets, runs, ...same } = collectionOf(world, shown);
  return {
    ...same,
    datasets: datasets.map(({ id }) => datasetSummary(world, id)),
    runs: runs.map(({ id }) => collectionRun(world, id)),
  };
}

/** A collection by itself. */
export function collectionDetail(world: World, shown: JsonObject) {
  const { datasets, runs, ...same } = collectionOf(world, shown);
  return {
    ...same,
    datasets: datasets.map(({ id }) => dataset(world, id)),
    runs: runs.map(({ id, dataset_id }) => ({
      ...collectionRun(world, id),
      dataset: dataset_id === null ? null : dataset(world, dataset_id),
      evaluations: evaluationsOf(world, id).map((scored) => ({
        ...evaluationRow(world, scored),
        eval_metadata: null,
      })),
    })),
  };
}

/** It holds at most what had been made when it was last changed. */
function collectionOf(world: World, { id, updated_at: shownAt }: JsonObject) {
  const { user_id, ...same } = row(world.data_collections, id);
  const isIn = (it: { data_collection_id: number | null; created_at: string }) =>
    it.data_collection_id === id && it.created_at <= String(shownAt);
  const datasets = newest(rows(world.datasets).filter(isIn));
  return { id, ...ownerOf(world, user_id), ...same, datasets, runs: newest(runsOf(world).filter(isIn)) };
}

function datasetRun(world: World, id: number) {
  const { author_email, ...same } = collectionRun(world, id);
  const { run_type_id, run_source_id, dataset_id } = row(world.runs, id);
  return {
    ...same,
    run_type_id,
    run_source_id,
    dataset: dataset_id === null ? null : dataset(world, dataset_id),
  };
}

function collectionRun(world: World, id: number) {
  const { user_id, run_type_id, run_source_id, ...same } = row(world.runs, id);
  const { view: type, ...run_type } = row(world.run_types, run_type_id);
  const { view: source, ...run_source } = row(world.run_sources, run_source_id);
  return {
    id,
    ...ownerOf(world, user_id),
    ...same,
    run_type: { id: run_type_id, ...run_type },
    run_source: { id: run_source_id, ...run_source },
    api_key_id: rows(world.api_keys).find((key) => key.user_id === user_id)?.id,
    ...outcome(world, id),
    created_at: same.started_at,
    updated_at: same.finished_at,
  };
}

function evaluationRow(world: World, scored: Evaluation & { id: number }) {
  const { user_id, dataset_id, model_slug, started_at } = row(world.runs, scored.run_id);
  return {
    ...{ ...scored, user_id, dataset_id, model_slug, is_gte_threshold: verdict(scored) },
    ...{ created_at: started_at, updated_at: scored.finished_at },
  };
}

function runsOf(world: World) {
  return rows(world.runs).map((run) => ({ ...run, created_at: run.started_at }));
}

function ownerOf(world: World, id: number) {
  const { email } = row(world.users, id);
  return { user: { id, email }, author_email: email };
}
