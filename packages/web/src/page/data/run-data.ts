import { type ReportMetric, type ReportRow, type ReportRun, rowChanges } from "../../report/report-data.ts";

/** A run that is looked at. Rows are counted from 0. */
export type RunData = {
  readonly run: ReportRun;
  /** The row with its texts, read when it is asked for. */
  rowAt(row: number): ReportRow;
};

/** The number of a row in its dataset, from 1. */
export function numberOf({ numbers }: ReportRun, row: number): number {
  return numbers?.[row] ?? row + 1;
}

/** The row of a number; undefined if the run has none. */
export function rowOf({ numbers, rows }: ReportRun, number: number): number | undefined {
  const row = numbers === null ? number - 1 : numbers.indexOf(number);
  return row >= 0 && row < rows ? row : undefined;
}

/** Whether a metric evaluated a row: not if the run was cancelled before that, or asked for other metrics. */
export function isEvaluated({ evaluated }: Pick<ReportMetric, "evaluated">, row: number): boolean {
  return evaluated?.[row] ?? true;
}

/** How many rows have a score of a metric. */
export function countScored({ scores }: Pick<ReportMetric, "scores">): number {
  return scores.filter((score) => score !== null).length;
}

/** What became of a row beside the baseline. */
export type RowChange = keyof typeof rowChanges;

/** Undefined without a baseline. */
export function changeOf({ comparison }: ReportRun, row: number): RowChange | undefined {
  const letter = comparison?.changes[row];
  return letter === undefined ? undefined : nameOfLetter.get(letter);
}

const nameOfLetter = new Map(
  Object.entries(rowChanges).map(([name, letter]) => [letter as string, name as RowChange]),
);

/** By how many points a metric of a row rose, or fell; null if one of the two scores is missing. */
export function riseOf(
  { scores, before }: Pick<ReportRun["metrics"][number], "scores" | "before">,
  row: number,
): number | null {
  const [now, then] = [scores[row] ?? null, before?.[row] ?? null];
  return now === null || then === null ? null : now - then;
}
