import type { CommandContext } from "@aegis/terminal";
import type { Judge } from "../judge/judge.ts";

/** What the commands of `aegis-metrics` may use. */
export type MetricsContext = CommandContext & {
  /** Who answers the questions of the judged metrics. */
  readonly judge: Judge;
};
