import { offlineJudge, type RowTask } from "@aegis/metrics";
import { meanThreshold } from "@aegis/rules/runs";
import type { Suite } from "../plan/eval-suite.ts";
import type { RunMetric } from "./evaluation.ts";
import type { JudgeWatch } from "./judge-watch.ts";
import type { RunJudges } from "./judges.ts";
import type { RunStart } from "./run-file.ts";
import { timestamp } from "./timestamp.ts";

/** A metric of the run, and what scores it. */
export type SuiteTask = RunMetric & { readonly row: RowTask };

/** @throws CommandError for a judged metric without a model */
export function tasksOf(suite: Suite, judges: RunJudges, { watched }: JudgeWatch): readonly SuiteTask[] {
  return suite.metrics.map((each) => {
    const { metric, args } = each;
    const { model_slug, judge } = judges.of(suite, each);
    // The offline judge is known by its identity.
    const asked = judge === offlineJudge ? judge : judges.kept(watched(judge));
    return { ...each, model_slug, prices: judges.prices, row: { metric, args: args ?? {}, judge: asked } };
  });
}

/** What is known of a run when it begins. @param began milliseconds since 1970 */
export function startOf({ name, dataset }: Suite, tasks: readonly SuiteTask[], began: number): RunStart {
  const started_at = timestamp(began);
  const judged = tasks.find(({ metric }) => metric.judged);
  return {
    user: null,
    author_email: nobody,
    run_type: "Dataset",
    run_source: "API Call",
    dataset,
    data_collection: null,
    org_id: null,
    number_of_metrics: tasks.length,
    threshold: meanThreshold(tasks),
    model_slug: judged?.model_slug ?? null,
    alias: `${name} ${started_at.replace("T", " ").replace("Z", "")}`,
    started_at,
  };
}

/** A run of this machine has no account. */
const nobody = "nobody@localhost";
