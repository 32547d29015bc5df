import { stripLikePython } from "./white-space.ts";

/** An exact decimal number: `units` times ten to the power of `exponent`. */
export type Decimal = { readonly units: bigint; readonly exponent: number };

/**
 * Whether a text is a number as people write it: an optional sign, digits with or without a decimal point, an
 * optional exponent, and white space at both ends. Empty text, NaN, infinities, hexadecimal numbers and
 * grouped digits are not.
 */
export function isDecimal(text: string): boolean {
  return decimal.test(stripLikePython(text));
}

const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/**
 * Reads a text that `isDecimal`.
 *
 * @returns undefined if it has too many digits, or too large an exponent, for exact arithmetic
 */
export function readDecimal(text: string): Decimal | undefined {
  const [mantissa = "", exponent = "0"] = stripLikePython(text).toLowerCase().split("e");
  if (/^[+-]?[0.]+$/.test(mantissa) && mantissa.length <= 1000) return { units: 0n, exponent: 0 };
  if (mantissa.length > 1000 || Math.abs(Number(exponent)) > 1000) return undefined;
  const [whole = "", fraction = ""] = mantissa.replace(/^[+-]/, "").split(".");
  const units = BigInt(whole + fraction);
  return { units: mantissa.startsWith("-") ? -units : units, exponent: Number(exponent) - fraction.length };
}

/** Whether |a - b| <= max(share * max(|a|, |b|), margin), without rounding. */
export function liesWithin(a: Decimal, b: Decimal, share: Decimal, margin: Decimal): boolean {
  const scale = Math.min(a.exponent, b.exponent, margin.exponent);
  const [left, right] = [unitsAt(a, scale), unitsAt(b, scale)];
  // The share as a fraction of whole numbers.
  const numerator = share.units * 10n ** BigInt(Math.max(share.exponent, 0));
  const denominator = 10n ** BigInt(Math.max(-share.exponent, 0));
  const difference = absolute(left - right);
  const withinShareOf = (value: bigint) => difference * denominator <= absolute(value) * numerator;
  return withinShareOf(left) || withinShareOf(right) || difference <= unitsAt(margin, scale);
}

function unitsAt({ units, exponent }: Decimal, scale: number): bigint {
  return units * 10n ** BigInt(exponent - scale);
}

function absolute(units: bigint): bigint {
  return units < 0n ? -units : units;
}
