import type { World, WorldDataset, WorldEvaluation, WorldRun } from "@aegis/contract/world";
import { aggregate, aggregateByTask, countOutcomes, emptyAggregate } from "../domain/aggregate.ts";
import { hashKey } from "../domain/api-key.ts";
import type { Nano, RunTask } from "../domain/entities.ts";
import { parseDollars } from "../domain/money.ts";
import { addSizes, noSize, sizeOfSample } from "../domain/sample-size.ts";
import type { ChunkResult, Seed, Store } from "./store.ts";

/**
 * Seeds an empty store with the world of the examples: everything has its id, its runs are finished, and what
 * the world leaves out is computed from the rest.
 *
 * @param balance of each user who has a key; the others have nothing
 */
export async function seedWorld(
  store: Store,
  world: World,
  { balance }: { readonly balance: Nano },
): Promise<void> {
  const keys = rows(world.api_keys);
  await store.seed({
    organizations: rows(world.organizations),
    users: rows(world.users).map((user) => ({
      ...user,
      balance: keys.some(({ user_id }) => user_id === user.id) ? balance : 0,
    })),
    keys: keys.map(({ key, ...rest }) => ({
      ...rest,
      name: "The key of the examples",
      hint: key.slice(0, 7),
      hash: hashKey(key),
      created_at: earliest(world),
    })),
    data_collections: rows(world.data_collections).map((collection) => ({
      ...collection,
      author_id: collection.user_id,
    })),
    datasets: rows(world.datasets).map((dataset) => seedDataset(world, dataset)),
    records: rows(world.records).map((record) => seedRecord(world, record)),
    runs: rows(world.runs).map((run) => seedRun(world, run)),
    evaluations: rows(world.evaluations).map((evaluation) => seedEvaluation(world, evaluation)),
  });
}

type Row<T> = T & { readonly id: number };

function rows<T extends object>(table: Readonly<Record<string, T>>): readonly Row<T>[] {
  return Object.entries(table).map(([id, row]) => ({ ...row, id: Number(id) }));
}

/** The earliest time in the world: nothing is older than the organizations. */
function earliest(world: World): string {
  return (
    rows(world.organizations)
      .map(({ created_at }) => created_at)
      .toSorted()[0] ?? "1970-01-01T00:00:00Z"
  );
}

function seedDataset(
  world: World,
  { selected_metrics, ...dataset }: Row<WorldDataset>,
): Seed["datasets"][number] {
  const texts = rows(world.records).filter(({ dataset_id }) => dataset_id === dataset.id);
  return {
    ...dataset,
    author_id: dataset.user_id,
    selected_metrics:
      selected_metrics &&
      Object.fromEntries(
        Object.entries(selected_metrics).map(([id, threshold]) => [id, { threshold, metric_args: null }]),
      ),
    column_mappings: null,
    record_count: texts.length,
    record_size: texts.map(sizeOfSample).reduce(addSizes, noSize),
    updated_at: dataset.updated_at ?? null,
  };
}

function seedRecord(world: World, record: Row<World["records"][string]>): Seed["records"][number] {
  const { owner, run_id } = originOf(world, record);
  return {
    ...record,
    run_id,
    user_id: owner.user_id,
    record_index: indexOf(world, record.id),
    created_at: "created_at" in owner ? owner.created_at : owner.started_at,
  };
}

/** What a record belongs to: its dataset, or the run that scored it first. */
function originOf(
  { datasets, runs, evaluations }: World,
  { id, dataset_id }: Row<World["records"][string]>,
): { readonly owner: WorldDataset | WorldRun; readonly run_id: number | null } {
  if (dataset_id !== null) return { owner: defined(datasets[dataset_id]), run_id: null };
  const { run_id } = defined(Object.values(evaluations).find(({ record_id }) => record_id === id));
  return { owner: defined(runs[run_id]), run_id };
}

/** The index of a record, from 0, in its dataset or run. */
function indexOf(world: World, id: number): number {
  const origin = (record: Row<World["records"][string]>) =>
    record.dataset_id === null ? `run ${originOf(world, record).run_id}` : `dataset ${record.dataset_id}`;
  const all = rows(world.records);
  const own = origin(defined(all.find((record) => record.id === id)));
  return all.filter((record) => origin(record) === own).findIndex((record) => record.id === id);
}

function seedRun(world: World, run: Row<WorldRun>): Seed["runs"][number] {
  const results = resultsOfRun(world, run.id);
  const tasks = tasksOf(world, run);
  const aggregates = aggregateByTask(results);
  const counted = tasks.map((task) => ({ ...task, ...(aggregates.get(task.position) ?? emptyAggregate) }));
  const [firstKey] = rows(world.api_keys);
  return {
    ...run,
    ...aggregate(counted, run.threshold),
    ...countOutcomes(results),
    number_of_evaluations: results.length,
    replacements: 0,
    tasks: counted,
    author_id: run.user_id,
    // The world's first key, if the user has none.
    api_key_id: defined(rows(world.api_keys).find(({ user_id }) => user_id === run.user_id) ?? firstKey).id,
    number_of_metrics: tasks.length,
    total_cost: results.reduce((sum, { evaluation_cost }) => sum + (evaluation_cost ?? 0), 0),
    created_at: run.started_at,
    updated_at: run.finished_at,
  };
}

/** What the world's evaluations of a run look like to the store, in the order of their ids. */
export function resultsOfRun(world: World, runId: number): readonly ChunkResult[] {
  return evaluationsOf(world, runId).map((evaluation) => seedEvaluation(world, evaluation));
}

function evaluationsOf(world: World, runId: number): readonly Row<WorldEvaluation>[] {
  return rows(world.evaluations).filter(({ run_id }) => run_id === runId);
}

/** One task for each metric, ascending, over all rows. */
function tasksOf(world: World, { id, model_slug }: Row<WorldRun>): readonly RunTask[] {
  const own = evaluationsOf(world, id);
  const row_count = new Set(own.map(({ record_id }) => record_id)).size;
  const thresholds = new Map(own.map(({ metric_id, threshold }) => [metric_id, threshold]));
  return [...thresholds]
    .toSorted(([one], [other]) => one - other)
    .map(([metric_id, threshold], position) => ({
      position,
      metric_id,
      threshold,
      model_slug,
      metric_args: null,
      from_index: 0,
      to_index: row_count,
    }));
}

function seedEvaluation(
  world: World,
  evaluation: Row<WorldEvaluation>,
): ChunkResult & { id: number; run_id: number } {
  const { metric_id, threshold, result, evaluation_cost, ...rest } = evaluation;
  const tasks = tasksOf(world, { ...defined(world.runs[evaluation.run_id]), id: evaluation.run_id });
  return {
    ...rest,
    result,
    record_index: indexOf(world, evaluation.record_id),
    position: defined(tasks.find((task) => task.metric_id === metric_id)).position,
    is_gte_threshold: result === null ? null : result >= threshold,
    evaluation_cost: evaluation_cost === null ? null : parseDollars(evaluation_cost),
    eval_metadata: null,
  };
}

/** A test of the world proves that whatever it refers to exists. */
function defined<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The world refers to something that does not exist.");
  return value;
}
