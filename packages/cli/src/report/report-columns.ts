import type { RunEvaluation } from "@aegis/contract";
import { type ReportMetric, rowChanges } from "@aegis/web/report";
import { scoresOf } from "../compare/baseline.ts";
import type { ComparedWith } from "../compare/comparison.ts";
import { rowChangeOf, scoreChanges } from "../compare/score-changes.ts";

/** What a page needs of all rows at once, collected as they are read. */
export type ReportColumns = {
  /** @param evaluations all of one row */
  add(evaluations: readonly RunEvaluation[]): void;
  metric(shortname: string): MetricColumns;
  /** The numbers of the rows in the dataset, from 1; null if none is left out. */
  numbers(): readonly number[] | null;
  /** What became of each row, as `rowChanges` has it. */
  changes(): string;
};

type MetricColumns = Pick<ReportMetric, "model_slug" | "args" | "scores" | "costs" | "before">;

export function createReportColumns(
  shortnames: readonly string[],
  beside: ComparedWith | undefined,
): ReportColumns {
  const metrics = new Map(shortnames.map((shortname) => [shortname, emptyColumns()]));
  const matcher = beside?.baseline.rows.matcher();
  const [numbers, changes] = [[] as number[], [] as string[]];
  return {
    add(evaluations) {
      const [first] = evaluations;
      if (first === undefined) return;
      numbers.push(first.record_index + 1);
      const before = matcher?.of(first.record);
      if (beside !== undefined) {
        const { tolerance } = beside;
        const change = before && rowChangeOf(scoreChanges(before, scoresOf(evaluations), tolerance));
        changes.push(rowChanges[change ?? "new"]);
      }
      for (const [shortname, columns] of metrics) {
        const evaluation = evaluations.find(({ metric }) => metric === shortname);
        columns.first ??= evaluation;
        columns.scores.push(evaluation?.result ?? null);
        columns.costs.push(costOf(evaluation));
        columns.before.push(before?.[shortname] ?? null);
      }
    },
    metric(shortname) {
      const { first, scores, costs, before } = metrics.get(shortname) ?? emptyColumns();
      return {
        model_slug: first?.model_slug ?? null,
        args: first?.metric_args ?? null,
        scores,
        costs: costs.some((cost) => cost !== null && cost > 0) ? costs : null,
        ...(beside === undefined ? {} : { before }),
      };
    },
    numbers: () => (numbers.every((number, row) => number === row + 1) ? null : numbers),
    changes: () => changes.join(""),
  };
}

type Columns = {
  first: RunEvaluation | undefined;
  readonly scores: (number | null)[];
  readonly costs: (number | null)[];
  readonly before: (number | null)[];
};

function emptyColumns(): Columns {
  return { first: undefined, scores: [], costs: [], before: [] };
}

function costOf(evaluation: RunEvaluation | undefined): number | null {
  return evaluation?.evaluation_cost ? Number(evaluation.evaluation_cost) : null;
}
