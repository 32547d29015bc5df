import { setImmediate } from "node:timers/promises";
import { charactersOf, isMeasured } from "../../domain/balance.ts";
import type { RecordTexts, RunTask } from "../../domain/entities.ts";
import { addSizes, noSize, type SampleSize, sizeOfSample, subtractSizes } from "../../domain/sample-size.ts";

/** Rows of a run, from one up to another. */
type RowRange = Pick<RunTask, "from_index" | "to_index">;

/**
 * Sizes the ranges of rows that tasks score. Each row is measured once, however many tasks score it; if none
 * asks a judge, rows are only counted, since their texts cost nothing.
 *
 * @param pause awaited between small lots of rows, so that others get their turn. Default: a turn of the
 * event loop
 */
export async function sizesOfRanges(
  rows: readonly RecordTexts[],
  tasks: readonly (RowRange & Pick<RunTask, "metric_id">)[],
  pause: () => Promise<unknown> = setImmediate,
): Promise<(range: RowRange) => SampleSize> {
  if (!tasks.some(isMeasured))
    return ({ from_index, to_index }) => ({ ...noSize, rows: to_index - from_index });
  const bounds = new Set(tasks.flatMap(({ from_index, to_index }) => [from_index, to_index]));
  const before = new Map([[0, noSize]]);
  let size = noSize;
  let since = { rows: 0, characters: 0 };
  for (const [at, row] of rows.entries()) {
    if (since.rows >= mostRows || since.characters >= mostCharacters) {
      await pause();
      since = { rows: 0, characters: 0 };
    }
    size = addSizes(size, sizeOfSample(row));
    if (bounds.has(at + 1)) before.set(at + 1, size);
    since = { rows: since.rows + 1, characters: since.characters + charactersOf(row) };
  }
  return ({ from_index, to_index }) =>
    subtractSizes(before.get(to_index) ?? noSize, before.get(from_index) ?? noSize);
}

// Some milliseconds of measuring
const mostRows = 500;
const mostCharacters = 200_000;
