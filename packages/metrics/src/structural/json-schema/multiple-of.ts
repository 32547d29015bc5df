/**
 * Whether a number is a multiple of another, as Python's jsonschema decides it: a fraction is divided by, as
 * doubles; if the quotient is too great for one, the division is exact.
 */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isInteger(divisor)) return value % divisor === 0;
  const quotient = value / divisor;
  if (Number.isFinite(quotient)) return Number.isInteger(quotient);
  if (!Number.isFinite(value)) return false;
  const [top, bottom] = [fractionOf(value), fractionOf(divisor)];
  return (top.numerator * bottom.denominator) % (bottom.numerator * top.denominator) === 0n;
}

/** A double is a whole number over a power of two. */
function fractionOf(value: number): { numerator: bigint; denominator: bigint } {
  let [numerator, denominator] = [value, 1n];
  while (!Number.isInteger(numerator)) {
    numerator *= 2;
    denominator *= 2n;
  }
  return { numerator: BigInt(numerator), denominator };
}
