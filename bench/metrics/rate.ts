import { evaluateRows, type Metric, type Sample } from "@aegis/metrics";
import { median } from "../table.ts";

/** How long one round of each contestant takes, in milliseconds. */
const round = 300;

/**
 * Measures several ways to score the same rows, in rows per second: the median of three rounds. The
 * contestants take turns, so that a slow moment of the machine affects all of them.
 */
export async function ratesInTurns(contestants: readonly (() => Promise<number>)[]): Promise<number[]> {
  const rates: number[][] = contestants.map(() => []);
  for (let turn = 0; turn < 3; turn++)
    for (const [at, measure] of contestants.entries()) rates[at]?.push(await measure());
  return rates.map(median);
}

/** Measures rows per second of this thread's CPU time, which other programs on the machine do not affect. */
export function rateOf<T>(rows: readonly T[], score: (row: T) => unknown): () => Promise<number> {
  return async () => {
    let count = 0;
    const start = ownMilliseconds();
    while (ownMilliseconds() - start < round) {
      for (const row of rows) {
        const scored = score(row);
        if (scored instanceof Promise) await scored;
      }
      count += rows.length;
    }
    return (count / (ownMilliseconds() - start)) * 1000;
  };
}

function ownMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * Measures rows per second of `evaluateRows` by the clock, from the first result, when workers have started.
 */
export function rateOfRows(
  rows: readonly Sample[],
  metric: Metric,
  args: Readonly<Record<string, unknown>>,
  workers: number,
): () => Promise<number> {
  return async () => {
    let count = 0;
    let start: number | undefined;
    const isOver = () => start !== undefined && performance.now() - start > round;
    for await (const [result] of evaluateRows(endless(rows, isOver), [{ metric, args }], { workers })) {
      if (result?.error) throw new Error(result.error.message);
      if (start === undefined) start = performance.now();
      else count++;
    }
    return (count / (performance.now() - (start ?? 0))) * 1000;
  };
}

function* endless<T>(rows: readonly T[], isOver: () => boolean): Generator<T> {
  while (!isOver()) yield* rows;
}

/** Formats a rate, such as `1,234,567`. */
export const perSecond = (rate: number | undefined): string =>
  rate === undefined ? "–" : Math.round(rate).toLocaleString("en");
