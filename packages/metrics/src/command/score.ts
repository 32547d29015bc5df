import { evaluate } from "../evaluate.ts";
import type { Args, Metric, Sample } from "../metric.ts";
import type { CommandContext } from "./command-context.ts";
import { CommandError } from "./command-error.ts";
import { refuseArguments } from "./selection.ts";
import { shown } from "./summary.ts";

/** Prints the score of one sample, or all of its result as JSON. @throws CommandError when there is no score */
export async function score(
  { metric, sample, args, json }: { metric: Metric; sample: Sample; args: Args; json: boolean },
  { stdout, judge, signal }: CommandContext,
): Promise<void> {
  refuseArguments(metric, args);
  const result = await evaluate(metric, sample, args, { judge, signal });
  if (json) stdout.write(`${JSON.stringify(result, undefined, 2)}\n`);
  if (result.score === null)
    throw new CommandError(result.error?.message ?? `${metric.shortname}: there is no score.`);
  if (!json) stdout.write(`${shown(result.score)}\n`);
}
