import { type Judge, offlineJudge, type RowTask } from "@aegis/metrics";
import { meanThreshold } from "@aegis/rules/runs";
import type { Suite } from "../plan/eval-suite.ts";
import type { RunMetric } from "./evaluation.ts";
import type { JudgeWatch } from "./judge-watch.ts";
import type { RunJudges } from "./judges.ts";
import { judgeOfRepetition } from "./repeated-result.ts";
import type { RunStart } from "./run-file.ts";
import { type Shard, shardText } from "./shard.ts";
import { taskKey } from "./task-key.ts";
import { timestamp } from "./timestamp.ts";

/** A metric of the run, and what scores it. */
export type SuiteTask = RunMetric & {
  /** Scores a row, as often as the evaluation is made. */
  readonly repetitions: readonly RowTask[];
  /** The same for tasks whose results may stand for each other. */
  readonly key: string;
};

type TaskOptions = {
  readonly repeat: number;
  readonly atOnce: AbortSignal;
  readonly address: string | undefined;
};

/**
 * The tasks of a suite.
 *
 * @param repeat how often what a judge may answer otherwise is asked
 * @param atOnce gives questions up that are under way; other signals do not
 * @param address of the server that scores in place of this process
 * @throws CommandError for a judged metric without a model
 */
export function tasksOf(
  suite: Suite,
  judges: RunJudges,
  { watched }: JudgeWatch,
  { repeat, atOnce, address }: TaskOptions,
): readonly SuiteTask[] {
  return suite.metrics.map((each) => {
    const { metric, args } = each;
    const { model_slug, judge } = judges.of(suite, each);
    // The offline judge is known by its identity.
    const asked =
      judge === offlineJudge ? judge : patient(judges.kept(judges.spending.awaited(watched(judge))), atOnce);
    const times = asked === offlineJudge ? 1 : repeat;
    return {
      ...each,
      model_slug,
      prices: judges.prices,
      repetitions: Array.from({ length: times }, (_, at) => ({
        metric,
        args: args ?? {},
        judge: judgeOfRepetition(asked, at),
      })),
      key: taskKey({
        metric,
        args,
        model_slug,
        source: metric.judged ? (address ?? judge.source) : undefined,
        repeat: times,
      }),
    };
  });
}

function patient(judge: Judge, signal: AbortSignal): Judge {
  return { ...judge, ask: (request) => judge.ask({ ...request, signal }) };
}

/** How a run begins. */
type Beginning = {
  /** The same for all runs of a command. */
  readonly command: string;
  /** Milliseconds since 1970. */
  readonly began: number;
  readonly shard: Shard | undefined;
};

/** What is known of a run when it begins. */
export function startOf(
  { name, dataset }: Suite,
  tasks: readonly SuiteTask[],
  { command, began, shard }: Beginning,
): RunStart {
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
    local: {
      suite: name,
      command,
      ...(shard === undefined ? {} : { shard: shardText(shard) }),
      tasks: Object.fromEntries(tasks.map(({ metric, key }) => [metric.shortname, key])),
    },
  };
}

/** A run of this machine has no account. */
const nobody = "nobody@localhost";
