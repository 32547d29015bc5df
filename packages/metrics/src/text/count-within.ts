import type { Scored } from "../metric.ts";

/**
 * 100 when a count lies within the bounds, both of which belong to the range; a bound of null is none. A range that nothing can lie in,
 * such as from 3 to 2, is always missed.
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
  if (min === null) return max === null ? "any number is allowed" : `${max} at most are allowed`;
  return max === null ? `${min} at least are asked for` : `${min} to ${max} are asked for`;
}
