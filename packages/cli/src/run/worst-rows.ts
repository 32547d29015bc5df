import type { RunEvaluation } from "@aegis/contract";

/** A row that did not pass, by the metric that it missed by most. */
export type WorstRow = {
  /** From 1, in the dataset's file; null if the run does not come from a file that was just read. */
  readonly line: number | null;
  /** From 0. */
  readonly record_index: number;
  readonly metric: string;
  readonly result: number;
  readonly threshold: number;
  readonly explanation: string | null;
  readonly output: string | null;
};

/** Keeps the ten worst of any number of rows. */
export type WorstRows = {
  /** @param evaluations all of one row */
  add(evaluations: readonly RunEvaluation[], line: number | null): void;
  /** The worst first, and of equals the first of the dataset. */
  rows(): readonly WorstRow[];
};

export function createWorstRows(): WorstRows {
  const kept: WorstRow[] = [];
  return {
    add(evaluations, line) {
      const worst = worstOf(evaluations, line);
      if (worst === undefined) return;
      const at = kept.findIndex((each) => marginOf(worst) < marginOf(each));
      if (at === -1 && kept.length === most) return;
      kept.splice(at === -1 ? kept.length : at, 0, worst);
      if (kept.length > most) kept.pop();
    },
    rows: () => kept,
  };
}

const most = 10;

/** An evaluation without a score is not a bad score: those are counted by themselves. */
function worstOf(evaluations: readonly RunEvaluation[], line: number | null): WorstRow | undefined {
  let worst: WorstRow | undefined;
  for (const { result, threshold, metric, explanation, record, record_index } of evaluations) {
    if (result === null || result >= threshold) continue;
    if (worst !== undefined && result - threshold >= marginOf(worst)) continue;
    worst = { line, record_index, metric, result, threshold, explanation, output: record.output };
  }
  return worst;
}

function marginOf({ result, threshold }: Pick<WorstRow, "result" | "threshold">): number {
  return result - threshold;
}
