import { resolve } from "node:path";
import { type Judge, offlineJudge } from "@aegis/metrics";
import { endpointOf, type JudgeValues } from "@aegis/metrics/command";
import { JudgeError, type JudgeWrapper } from "@aegis/metrics/judge";
import type { Prices } from "@aegis/rules/prices";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { Suite, SuiteMetric } from "../plan/eval-suite.ts";
import type { CommandTrail } from "./command-trail.ts";
import { createSpending, type SpendingMeter } from "./spending.ts";

/** Who judges a run. */
export type RunJudges = {
  /**
   * The model of a metric, and who asks it.
   *
   * @throws CommandError if the metric is judged and no model is named
   */
  of(suite: Suite, metric: SuiteMetric): { readonly model_slug: string | null; readonly judge: Judge };
  /** Put in front of a judge, it keeps its answers, and gives those that are kept. */
  readonly kept: JudgeWrapper;
  /** What the judges of the endpoint have used. */
  readonly spending: SpendingMeter;
  /** Gives the answers that are kept, and asks nobody; undefined if none are, or the metric is not judged. */
  keptAlone(suite: Suite, metric: SuiteMetric): Judge | undefined;
  /**
   * The model whose price a metric is estimated by: the one that is named, even if no endpoint is yet. Null
   * if there is none, or the metric is not judged.
   */
  pricedModel(suite: Suite, metric: SuiteMetric): string | null;
  /** The prices of today. */
  table(): Promise<Prices>;
  /** The same, or null if judging costs nothing. */
  readonly prices: Prices | null;
};

/** Options that say who judges. */
export type JudgeSettings = JudgeValues & {
  /** In place of AEGIS_JUDGE_URL. */
  readonly judgeUrl?: string;
  /** The folder in which answers are kept. */
  readonly cache: string;
  /** Keeps none for other runs, and asks again. */
  readonly noCache: boolean;
};

/**
 * The judges that options and environment name: those of an endpoint, or the offline judge.
 *
 * @param trail where answers are kept as long as the command runs, if they are not kept for longer
 * @throws CommandError if a value is invalid
 */
export async function judgesOf(
  { judgeUrl, cache, noCache, ...values }: JudgeSettings,
  context: Pick<CliContext, "environment" | "clock" | "folder">,
  trail?: Pick<CommandTrail, "answers" | "earlierAnswers">,
): Promise<RunJudges> {
  const environment =
    judgeUrl === undefined ? context.environment : { ...context.environment, AEGIS_JUDGE_URL: judgeUrl };
  let prices: Prices | null = null;
  const spending = createSpending(() => prices ?? undefined);
  const endpoint = await endpointOf(environment, values, [spending.metered]);
  const { AEGIS_JUDGE_MODEL: named } = environment;
  const now = context.clock();
  // Loaded on demand, as is what reads answers: a run without judges needs neither.
  const table = async () => (await import("./prices-at.ts")).pricesAt(now);
  const openCache = async () => {
    const { answersIn, openAnswerCache } = await import("./answer-cache.ts");
    return noCache
      ? trail && answersIn(trail.answers, trail.earlierAnswers)
      : openAnswerCache(resolve(context.folder, cache), cache);
  };
  const kept = endpoint && (await openCache());
  if (endpoint !== undefined) prices = await table();
  const modelOf = (suite: Suite, { model = suite.model }: SuiteMetric) =>
    model ?? (named === "" ? undefined : named);
  return {
    of(suite, each) {
      const { metric } = each;
      if (!metric.judged) return { model_slug: null, judge: offlineJudge };
      const model_slug = modelOf(suite, each);
      if (endpoint === undefined) return { model_slug: model_slug ?? offlineJudge.name, judge: offlineJudge };
      if (model_slug !== undefined) return { model_slug, judge: endpoint.judge(model_slug) };
      throw new CommandError(
        `Name the model that judges ${metric.shortname}: with --model, or in AEGIS_JUDGE_MODEL.`,
      );
    },
    kept: kept ?? ((judge) => judge),
    spending,
    keptAlone(suite, each) {
      const model = modelOf(suite, each);
      if (!each.metric.judged || endpoint === undefined || model === undefined) return undefined;
      return kept?.(silent(endpoint.judge(model)));
    },
    pricedModel: (suite, each) => (each.metric.judged ? (modelOf(suite, each) ?? null) : null),
    table,
    prices,
  };
}

/** Answers nothing that is not kept. */
function silent(judge: Judge): Judge {
  return {
    ...judge,
    ask: () => Promise.reject(new JudgeError("unreachable", "The answer is not kept.")),
  };
}
