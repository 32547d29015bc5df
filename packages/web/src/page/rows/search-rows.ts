import type { RunData } from "../data/run-data.ts";

/**
 * Looks for a text in rows, a moment at a time, so that the page stays quick. Case does not matter.
 *
 * @param rows in the order in which they are to be found
 * @param now in milliseconds
 * @returns yields the rows found so far whenever a moment is over, and all of them at the end
 */
export function* searchRows(
  data: RunData,
  rows: readonly number[],
  text: string,
  now: () => number,
): Generator<readonly number[], readonly number[]> {
  const wanted = text.toLowerCase();
  const found: number[] = [];
  let began = now();
  for (const row of rows) {
    if (textsOf(data, row).some((each) => each.toLowerCase().includes(wanted))) found.push(row);
    if (now() - began < moment) continue;
    yield found;
    began = now();
  }
  return found;
}

/** Shorter than what is noticed between two frames. */
const moment = 12;

function textsOf({ rowAt }: RunData, row: number): readonly string[] {
  const { record, evaluations } = rowAt(row);
  const { prompt, input, context, output, golden_answer } = record;
  const texts = [prompt, input, context, output, golden_answer];
  return [...texts, ...evaluations.map(({ explanation }) => explanation)].filter((each) => each !== null);
}
