import type { Scored } from "../metric.ts";

/**
 * 100 if a count is within the bounds, else 0. Both bounds are inclusive, and null means no bound. Nothing is
 * within an empty range, such as from 3 to 2.
 *
 * @param noun what was counted, in the plural, which ends in s
 */
export function countWithin(count: number, min: number | null, max: number | null, noun: string): Scored {
  const counted = `${count} ${count === 1 ? noun.slice(0, -1) : noun}`;
  const explanation = `The output has ${counted}; ${rangeOf(min, max)}.`;
  const isWithin = count >= (min ?? 0) && count <= (max ?? Number.POSITIVE_INFINITY);
  return { score: isWithin ? 100 : 0, explanation };
}

function rangeOf(min: number | null, max: number | null): string {
  if (min === null) return max === null ? "any number is allowed" : `at most ${max} are allowed`;
  return max === null ? `at least ${min} are expected` : `${min} to ${max} are expected`;
}
