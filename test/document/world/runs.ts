import { elementsOf, type JsonObject, membersOf } from "../document.ts";
import { evaluationsOf, outcome, totalCost, verdict } from "./scores.ts";
import { type Evaluation, metric, row, type World } from "./world.ts";

type Scored = Evaluation & { id: number };

/** The answer of `POST /evaluate`. */
export function evaluation(world: World, { id, metric_shortname }: JsonObject) {
  const scored = { ...row(world.evaluations, id), id: Number(id) };
  const { dataset_id, ...record } = row(world.records, scored.record_id);
  // Either name of the metric may have been sent, and is echoed.
  const echo =
    metric(metric_shortname).id === scored.metric_id ? metric_shortname : metric(scored.metric_id).shortname;
  return { ...scoreOf(world, scored), ...record, metric_shortname: echo };
}

/** A run as it is created, read and changed; `shown` tells how far it has come. */
export function run(world: World, { id, finished_at, evaluations }: JsonObject) {
  const finished = finishedRun(world, Number(id));
  if (finished_at !== null) return finished;
  return {
    ...finished,
    ...{ result: null, aggregate_results: null, total_cost: null, finished_at: null, is_gte_threshold: null },
    evaluations: elementsOf(evaluations).map((shown, index) =>
      membersOf(shown).finished_at === null
        ? atWork(finished.evaluations[index])
        : finished.evaluations[index],
    ),
  };
}

function finishedRun(world: World, id: number) {
  const { user_id, run_type_id, run_source_id, dataset_id, data_collection_id, ...same } = row(
    world.runs,
    id,
  );
  const { email } = row(world.users, user_id);
  return {
    id,
    ...same,
    user: email,
    author_email: email,
    run_type: row(world.run_types, run_type_id).view,
    run_source: row(world.run_sources, run_source_id).view,
    dataset: dataset_id === null ? null : row(world.datasets, dataset_id).name,
    data_collection:
      data_collection_id === null ? null : row(world.data_collections, data_collection_id).name,
    ...outcome(world, id),
    total_cost: totalCost(world, id),
    evaluations: evaluationsOf(world, id).map((scored) => runEvaluation(world, scored)),
  };
}

function runEvaluation(world: World, scored: Scored) {
  const { dataset_id, ...record } = row(world.records, scored.record_id);
  const order = new Set(evaluationsOf(world, scored.run_id).map(({ record_id }) => record_id));
  return {
    ...scoreOf(world, scored),
    record_index: [...order].indexOf(scored.record_id),
    metric: metric(scored.metric_id).shortname,
    record: { id: scored.record_id, ...record },
  };
}

function scoreOf(world: World, { record_id, metric_id, input_tokens, output_tokens, ...scored }: Scored) {
  const { model_slug } = row(world.runs, scored.run_id);
  return { ...scored, model_slug, is_gte_threshold: verdict(scored), metric_args: null, eval_metadata: null };
}

function atWork(finished: object | undefined) {
  return {
    ...finished,
    ...{ result: null, explanation: null, evaluation_cost: null, finished_at: null },
    ...{ is_success: null, is_gte_threshold: null },
  };
}
