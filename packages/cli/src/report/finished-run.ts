import type { ComparedWith, RunComparison } from "../compare/comparison.ts";
import type { RunTotals } from "../gate/totals.ts";
import type { RunJudgement } from "../gate/verdict.ts";
import type { RunHead } from "../run/run-file.ts";
import type { WorstRow } from "../run/worst-rows.ts";

/** A run that has been judged: what every report is made of. */
export type FinishedRun = {
  /** Of its suite. */
  readonly name: string;
  readonly head: RunHead;
  /** Where its evaluations are. */
  readonly file: string;
  readonly totals: RunTotals;
  readonly worst: readonly WorstRow[];
  readonly judgement: RunJudgement;
  /** With the baseline of its gate, if it has one. */
  readonly comparison: RunComparison | undefined;
  /** That baseline, for reports that show what became of each row. */
  readonly beside: ComparedWith | undefined;
};
