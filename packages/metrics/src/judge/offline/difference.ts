import type { Token } from "./tokens.ts";

/** Where two sentences differ: the tokens of each between two that they share. */
export type Difference = {
  readonly ours: readonly Token[];
  readonly theirs: readonly Token[];
  /** The place of the first token of each, whether or not there is one. */
  readonly ourStart: number;
  readonly theirStart: number;
};

/**
 * The differences of two sentences, beside the longest run of tokens that both have in this order. The time
 * grows with the product of their lengths.
 */
export function differencesOf(ours: readonly Token[], theirs: readonly Token[]): readonly Difference[] {
  const [rows, columns] = [ours.length, theirs.length];
  const best = bestMatches(ours, theirs, rows, columns);
  const found: Difference[] = [];
  let [row, column, ourStart, theirStart] = [0, 0, 0, 0];
  const close = () => {
    if (row > ourStart || column > theirStart)
      found.push({
        ours: ours.slice(ourStart, row),
        theirs: theirs.slice(theirStart, column),
        ourStart,
        theirStart,
      });
  };
  while (row < rows && column < columns) {
    const [here, down] = [
      best[row * (columns + 1) + column] ?? 0,
      best[(row + 1) * (columns + 1) + column] ?? 0,
    ];
    const right = best[row * (columns + 1) + column + 1] ?? 0;
    if (ours[row]?.key === theirs[column]?.key && here > down && here > right) {
      close();
      row += 1;
      column += 1;
      [ourStart, theirStart] = [row, column];
    } else if (down >= right) row += 1;
    else column += 1;
  }
  [row, column] = [rows, columns];
  close();
  return found;
}

/**
 * For each pair of places, the most that the rest of both sentences can share. A content word counts as
 * three.
 */
function bestMatches(
  ours: readonly Token[],
  theirs: readonly Token[],
  rows: number,
  columns: number,
): Uint16Array {
  const width = columns + 1;
  const best = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const token = ours[row];
    const weight = token?.kind === "common" ? 1 : 3;
    for (let column = columns - 1; column >= 0; column -= 1) {
      const without = Math.max(best[(row + 1) * width + column] ?? 0, best[row * width + column + 1] ?? 0);
      const shared =
        token?.key === theirs[column]?.key ? (best[(row + 1) * width + column + 1] ?? 0) + weight : 0;
      best[row * width + column] = Math.max(without, shared);
    }
  }
  return best;
}
