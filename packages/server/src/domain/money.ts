import type { Nano } from "./entities.ts";

/** A text is not an amount. The message says what to give instead. */
export class InvalidAmount extends Error {
  override readonly name = "InvalidAmount";
}

/**
 * Reads an amount in dollars, exactly: `25`, `0.0004`, `-3.5`.
 *
 * @throws InvalidAmount for any other form, more than nine decimals, or more than 9,000,000 dollars either
 * way
 */
export function parseDollars(text: string): Nano {
  const [, sign, whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") throw new InvalidAmount("Give dollars as digits, such as 25 or 0.50.");
  if (decimals.length > 9) throw new InvalidAmount("Give no more than nine decimals.");
  const amount = Number(whole) * 1e9 + Number(decimals.padEnd(9, "0"));
  if (amount > most) throw new InvalidAmount("Give no more than 9000000 dollars at once.");
  return sign === "-" && amount > 0 ? -amount : amount;
}

/** Nine million dollars: up to here every nano-dollar is exact in a JavaScript number. */
const most: Nano = 9_000_000 * 1_000_000_000;
