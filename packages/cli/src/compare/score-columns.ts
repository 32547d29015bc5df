/** The scores of a row by metric; null for an evaluation that failed. */
export type RowScores = Readonly<Record<string, number | null>>;

/** The scores of many rows, in eight bytes for each score. */
export type ScoreColumns = {
  /** @param row from 0; what it had before is forgotten */
  set(row: number, scores: RowScores): void;
  /** Empty for a row that was not set. */
  at(row: number): RowScores;
};

/** Keeps scores by metric, outside of the heap of JavaScript. */
export function createScoreColumns(): ScoreColumns {
  const columns = new Map<string, Float64Array>();
  let rows = 0;
  const reach = (row: number) => {
    for (const [metric, column] of columns) {
      if (row >= column.length) columns.set(metric, longer(column, row));
      columns.get(metric)?.fill(absent, Math.min(rows, row), row + 1);
    }
    rows = Math.max(rows, row + 1);
  };
  return {
    set(row, scores) {
      reach(row);
      for (const [metric, score] of Object.entries(scores)) {
        const column = columns.get(metric) ?? new Float64Array(rows + leastRows).fill(absent, 0, rows);
        columns.set(metric, column);
        column[row] = score ?? failed;
      }
    },
    at(row) {
      const scores: [string, number | null][] = [];
      for (const [metric, column] of columns) {
        const score = row < rows ? (column[row] ?? absent) : absent;
        if (!Number.isNaN(score)) scores.push([metric, score === failed ? null : score]);
      }
      return Object.fromEntries(scores);
    },
  };
}

/** No score is one of these. */
const absent = Number.NaN;
const failed = Number.POSITIVE_INFINITY;

const leastRows = 1 << 10;

function longer(column: Float64Array, row: number): Float64Array {
  const grown = new Float64Array(Math.max(row + 1, column.length * 2));
  grown.set(column);
  return grown;
}
