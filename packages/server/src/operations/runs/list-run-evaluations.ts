import { defaultPage, pageMeta } from "@aegis/rules";
import { metricIdOf } from "@aegis/rules/runs";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { charactersShown } from "../shared/present/run.ts";
import { presentRunEvaluation } from "../shared/present/run-evaluation.ts";
import { visibleRun } from "../shared/visible.ts";

/**
 * Lists a page of the evaluations of a run, as far as they have finished.
 *
 * @throws DomainError 404 for a metric that does not exist, and for a run that the caller cannot see
 */
export const listRunEvaluations: Operation<"listRunEvaluations"> = async (
  { store, caller },
  { path, query },
) => {
  const metric_id = query.metric === undefined ? null : metricIdOf(query.metric);
  const run = await visibleRun(store, caller, path.run_id);
  const { page, page_size, order = "row" } = { ...defaultPage, ...query };
  const filter = {
    page,
    page_size,
    order,
    metric_id,
    passed: query.passed ?? null,
    failed: query.failed ?? null,
    min_result: query.min_result ?? null,
    max_result: query.max_result ?? null,
    search: query.search ?? null,
  };
  const { total_items, items } = await store.selectEvaluations(run.id, filter, charactersShown);
  return {
    status: 200,
    body: {
      items: mapBatches(items, presentRunEvaluation),
      meta: pageMeta({ page, page_size }, total_items),
    },
  };
};
