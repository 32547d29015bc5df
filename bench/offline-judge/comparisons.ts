import type { Args, Sample } from "@aegis/metrics";
import { attacks } from "./attacks.ts";
import type { Baseline } from "./baselines.ts";
import type { Read } from "./folder.ts";
import { questions } from "./questions.ts";
import { summaries } from "./summaries.ts";
import { toxicity } from "./toxicity.ts";

/** A row and whether it is good: its score should be high. */
export type Case = { readonly sample: Sample; readonly args?: Args; readonly good: boolean };

/** A metric on data with labels, and something simple that sorts the same rows. */
export type Comparison = {
  readonly metric: string;
  readonly title: string;
  readonly cases: readonly Case[];
  readonly beside: Baseline;
};

export function comparisons(read: Read): readonly Comparison[] {
  return [...summaries(read), ...questions(read), ...toxicity(read), ...attacks(read)];
}
