import type { Run } from "@aegis/contract";
import { generatedAlias, nameOfCustomRun } from "@aegis/rules/names";
import { planCustomRun, planDatasetRun, readRunSettings } from "@aegis/rules/runs";
import { recordedWorld } from "../world/recorded-world.ts";
import { collectionNamed, organizationIn, runnableDataset } from "../world/things.ts";
import { type Echo, noneInactive } from "./echo.ts";
import { scored } from "./scored.ts";

/** A run over the rows that were sent: finished if it was waited for, otherwise still running. */
export const createCustomRun: Echo<"createCustomRun"> = ({ body }, example) => {
  const plan = planCustomRun(body, noneInactive);
  const run = {
    ...example,
    alias: body.alias ?? generatedAlias(nameOfCustomRun, example.started_at, 1),
    data_collection: collectionNamed(body.data_collection_id ?? null, example.data_collection),
    org_id: organizationIn(body.data_collection_id),
    number_of_metrics: plan.number_of_metrics,
    threshold: plan.threshold,
    model_slug: plan.model_slug,
  };
  return body.is_blocking === true ? scored(run, plan.tasks, plan.rows) : unfinished(run);
};

/** A run over a dataset, with the metrics and rows that it has if it is in the examples' world. */
export const createRunFromDataset: Echo<"createRunFromDataset"> = ({ body }, example) => {
  const known = runnableDataset(body.dataset_id);
  const name = known?.dataset.name ?? String(example.dataset);
  const alias = body.alias ?? generatedAlias(name, example.started_at, 1);
  if (known === undefined) {
    const { model_slug } = readRunSettings(body);
    const run = { ...example, alias, threshold: body.threshold ?? example.threshold, model_slug };
    return body.is_blocking === true ? run : unfinished(run);
  }
  const { dataset, runnable } = known;
  const plan = planDatasetRun(runnable, body, noneInactive);
  const run = {
    ...example,
    alias,
    dataset: dataset.name,
    data_collection: collectionNamed(dataset.data_collection_id, null),
    org_id: dataset.org_id,
    number_of_metrics: plan.number_of_metrics,
    threshold: plan.threshold,
    model_slug: plan.model_slug,
  };
  return body.is_blocking === true ? scored(run, plan.tasks, dataset.records) : unfinished(run);
};

/** The run that was named, with what was sent. */
export const updateRun: Echo<"updateRun"> = ({ path, body }, example) => {
  const run = recordedWorld.getRun[path.run_id]?.body ?? example;
  return {
    ...run,
    alias: body.alias ?? run.alias,
    org_id: body.org_id === undefined ? (organizationIn(body.data_collection_id) ?? run.org_id) : body.org_id,
    data_collection: collectionNamed(body.data_collection_id, run.data_collection),
  };
};

/** A run of which nothing is scored yet. */
function unfinished(run: Run): Run {
  return {
    ...run,
    result: null,
    aggregate_results: null,
    total_cost: null,
    finished_at: null,
    is_gte_threshold: null,
    number_of_successes: 0,
    number_of_failures: 0,
    evaluations: [],
  };
}
