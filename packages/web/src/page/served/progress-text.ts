import type { RunSummary } from "@aegis/contract";
import { counted, countText } from "../text/figures.ts";

type Counts = Pick<
  RunSummary,
  "number_of_evaluations" | "number_of_successes" | "number_of_failures" | "number_of_remaining"
>;

/** How far a run is that is running, or a retry of what failed in it. */
export function progressText(counts: Counts): string {
  const { number_of_evaluations: all, number_of_remaining: left } = counts;
  const { number_of_successes: scored, number_of_failures: failed } = counts;
  // A failure stays until the retry has got to it, so that it is counted with what is left.
  if (scored + failed + left > all)
    return `${counted(left, "failed evaluation")} left to score again; ${countText(scored)} of ${countText(all)} have a score`;
  return `${countText(all - left)} of ${counted(all, "evaluation")}, ${countText(failed)} of them without a score`;
}
