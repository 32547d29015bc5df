import { defineMetric } from "../metric.ts";
import { isDecimal, liesWithin, readDecimal } from "../text/decimal.ts";
import { stripLikePython } from "../text/white-space.ts";

/**
 * 100 if |a - b| <= max(relative_tolerance * max(|a|, |b|), tolerance), the form of Python's `math.isclose`,
 * else 0; both tolerances are inclusive. Numbers are written as in is_numeric; text that is empty or not a
 * number scores 0.
 *
 * Decimals are compared exactly as they are written, even if binary fractions would differ: 1.1 is within 0.1
 * of 1.0, and whole numbers beyond 2^53 differ by their last digit. Numbers of more than 1,000 digits, or
 * with an exponent beyond ±1000, are compared as binary fractions; a number too large for those (1e309)
 * cannot be compared, and scores 0.
 */
export const numericMatch = defineMetric({
  id: 18,
  shortname: "numeric_match",
  label: "Numeric Match",
  category: "Structural",
  description: "Reads the output and the golden answer as numbers and compares them.",
  score_summary: "100 if they are within the tolerance of each other, otherwise 0.",
  needs: ["output", "golden_answer"],
  arguments: [
    {
      name: "tolerance",
      type: "number",
      default: 0,
      required: false,
      description: "The greatest difference allowed.",
      minimum: 0,
    },
    {
      name: "relative_tolerance",
      type: "number",
      default: 0,
      required: false,
      description: "The greatest difference allowed as a share of the larger number; 0.01 is one percent.",
      minimum: 0,
    },
  ],
  threshold: 100,
  source: "documented",
  score({ output, golden_answer }, { tolerance, relative_tolerance }) {
    const [a, b] = [numberOf(output), numberOf(golden_answer)];
    if (Number.isNaN(a)) return { score: 0, explanation: "The output is not a number." };
    if (Number.isNaN(b)) return { score: 0, explanation: "The golden answer is not a number." };
    return isClose(output, golden_answer, a, b, relative_tolerance, tolerance)
      ? { score: 100, explanation: "The numbers match." }
      : { score: 0, explanation: "The numbers differ by more than is allowed." };
  },
});

/** NaN for text that is not a number, and for a number too large to compare. */
function numberOf(text: string): number {
  const number = isDecimal(text) ? Number(stripLikePython(text)) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** @param a `left` as a binary fraction; `b` is `right` as one */
function isClose(left: string, right: string, a: number, b: number, share: number, margin: number): boolean {
  if (a === b && isShort.test(left) && isShort.test(right)) return true;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  const allowed = Math.max(share * larger, margin);
  const spare = allowed - Math.abs(a - b);
  // The fractions decide unless rounding could have changed the result; the factor covers every rounding
  // above.
  if (Math.abs(spare) > 16 * Number.EPSILON * Math.max(larger, allowed)) return spare > 0;
  const [exactLeft, exactRight] = [readDecimal(left), readDecimal(right)];
  const [exactShare, exactMargin] = [readDecimal(String(share)), readDecimal(String(margin))];
  return exactLeft && exactRight && exactShare && exactMargin
    ? liesWithin(exactLeft, exactRight, exactShare, exactMargin)
    : spare >= 0;
}

/** Fifteen digits without an exponent: no two such numbers are the same binary fraction. */
const isShort = /^[\d.+-]{1,15}$/;
