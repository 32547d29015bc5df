import { readFileSync } from "node:fs";
import { type Judge, offlineJudge } from "@aegis/metrics";
import { endpointOf, type JudgeValues } from "@aegis/metrics/command";
import { type Prices, priceFile, pricesByTime, readPrices } from "@aegis/rules/prices";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { Suite, SuiteMetric } from "../plan/eval-suite.ts";
import { timestamp } from "./timestamp.ts";

/** Who judges a run. */
export type RunJudges = {
  /**
   * The model of a metric, and who asks it.
   *
   * @throws CommandError if the metric is judged and no model is named
   */
  of(suite: Suite, metric: SuiteMetric): { readonly model_slug: string | null; readonly judge: Judge };
  /** Null if judging costs nothing. */
  readonly prices: Prices | null;
};

/** Options that say who judges. */
export type JudgeSettings = JudgeValues & {
  /** In place of AEGIS_JUDGE_URL. */
  readonly judgeUrl?: string;
};

/**
 * The judges that options and environment name: those of an endpoint, or the offline judge.
 *
 * @throws CommandError if a value is invalid
 */
export async function judgesOf(
  { judgeUrl, ...values }: JudgeSettings,
  context: Pick<CliContext, "environment" | "clock">,
): Promise<RunJudges> {
  const environment =
    judgeUrl === undefined ? context.environment : { ...context.environment, AEGIS_JUDGE_URL: judgeUrl };
  const endpoint = await endpointOf(environment, values);
  const { AEGIS_JUDGE_MODEL: named } = environment;
  const prices = pricesByTime(readPrices(readFileSync(priceFile, "utf8"), "prices.yaml"));
  return {
    of(suite, { metric, model = suite.model }) {
      if (!metric.judged) return { model_slug: null, judge: offlineJudge };
      if (endpoint === undefined) return { model_slug: model ?? offlineJudge.name, judge: offlineJudge };
      const model_slug = model ?? (named === "" ? undefined : named);
      if (model_slug !== undefined) return { model_slug, judge: endpoint.judge(model_slug) };
      throw new CommandError(
        `Name the model that judges ${metric.shortname}: with --model, or in AEGIS_JUDGE_MODEL.`,
      );
    },
    prices: endpoint === undefined ? null : (prices(timestamp(context.clock())) ?? null),
  };
}
