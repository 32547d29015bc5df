/** A square of the chart, and how many evaluations in it pass, or do not. */
type GridCell = {
  readonly column: number;
  readonly line: number;
  readonly passes: boolean;
  readonly count: number;
};

/** Scores against costs, counted in a grid, so that any number of evaluations is drawn in the same time. */
export type CostGrid = {
  readonly columns: number;
  readonly lines: number;
  /** The cost at the right edge, in US dollars. */
  readonly mostCost: number;
  readonly cells: readonly GridCell[];
};

/** @returns undefined if no evaluation has both a score and a cost */
export function costGrid(
  scores: readonly (number | null)[],
  threshold: number,
  costs: readonly (number | null)[] | null,
): CostGrid | undefined {
  const mostCost = (costs ?? []).reduce<number>((most, cost) => Math.max(most, cost ?? 0), 0);
  if (costs === null || mostCost === 0) return undefined;
  const counts = new Map<number, number>();
  for (const [row, score] of scores.entries()) {
    const cost = costs[row] ?? null;
    if (score === null || cost === null) continue;
    const column = Math.min(columns - 1, Math.floor((cost / mostCost) * columns));
    const line = Math.min(lines - 1, Math.floor((score / 100) * lines));
    const key = 2 * (line * columns + column) + Number(score >= threshold);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  if (counts.size === 0) return undefined;
  const cells = [...counts].map(([key, count]) => ({
    column: (key >> 1) % columns,
    line: Math.floor((key >> 1) / columns),
    passes: key % 2 === 1,
    count,
  }));
  return { columns, lines, mostCost, cells };
}

const [columns, lines] = [50, 20];
