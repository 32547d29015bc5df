import { defineMetric } from "../metric.ts";
import { isDecimal, liesWithin, readDecimal } from "../text/decimal.ts";

/**
 * 100 when |a - b| <= max(relative_tolerance * max(|a|, |b|), tolerance), the form of Python's `math.isclose`; both tolerances
 * are inclusive. Numbers are written as is_numeric has it; what is no number, or is empty, scores 0.
 *
 * The comparison is exact in the decimals as written, where that differs from binary fractions: 1.1 lies within 0.1 of 1.0,
 * and whole numbers beyond 2^53 differ by their last digit. Numbers of more than 1,000 digits, or with an exponent beyond
 * ±1000, are compared as binary fractions; one too great for those (1e309) is no number that could be compared, and scores 0.
 */
export const numericMatch = defineMetric({
  id: 18,
  shortname: "numeric_match",
  label: "Numeric Match",
  category: "Structural",
  description:
    "Reads the output and the golden answer as numbers. 100 when they lie within the tolerance of each other, otherwise 0.",
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

/** NaN for what is no number, and for one too great to compare. */
function numberOf(text: string): number {
  const number = isDecimal(text) ? Number(text) : Number.NaN;
  return Number.isFinite(number) ? number : Number.NaN;
}

/** @param a what `left` is as a binary fraction, and `b` what `right` is */
function isClose(left: string, right: string, a: number, b: number, share: number, margin: number): boolean {
  if (a === b && isShort.test(left) && isShort.test(right)) return true;
  const larger = Math.max(Math.abs(a), Math.abs(b));
  const allowed = Math.max(share * larger, margin);
  const spare = allowed - Math.abs(a - b);
  // Where rounding could not have turned the result, the fractions decide; the factor covers every rounding above.
  if (Math.abs(spare) > 16 * Number.EPSILON * Math.max(larger, allowed)) return spare > 0;
  const [exactLeft, exactRight] = [readDecimal(left), readDecimal(right)];
  const [exactShare, exactMargin] = [readDecimal(String(share)), readDecimal(String(margin))];
  return exactLeft && exactRight && exactShare && exactMargin
    ? liesWithin(exactLeft, exactRight, exactShare, exactMargin)
    : spare >= 0;
}

/** Fifteen digits without an exponent: no two such numbers are one binary fraction. */
const isShort = /^[\d.+-]{1,15}$/;
