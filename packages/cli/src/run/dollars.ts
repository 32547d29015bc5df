import type { Nano } from "@aegis/rules";

/** An amount for people: `$1.23`, and small ones with two digits that count, such as `$0.0012`. */
export function dollars(amount: Nano): string {
  const value = amount / 1_000_000_000;
  if (value === 0 || value >= 0.1) return `$${value.toFixed(2)}`;
  return `$${Number(value.toPrecision(2)).toFixed(Math.min(9, 1 - Math.floor(Math.log10(value))))}`;
}
