import { planEvaluation } from "@aegis/rules/runs";
import { type Echo, noneInactive } from "./echo.ts";

/** A score of the sample that was sent, by the metric that was asked for. */
export const evaluate: Echo<"evaluate"> = ({ body }, example) => {
  const { task, row } = planEvaluation(body, noneInactive);
  const { threshold, metric_args } = task;
  return {
    ...example,
    ...row,
    metric_shortname: body.metric_shortname,
    model_slug: task.model_slug ?? example.model_slug,
    metric_args,
    threshold,
    is_gte_threshold: example.result === null ? null : example.result >= threshold,
  };
};
