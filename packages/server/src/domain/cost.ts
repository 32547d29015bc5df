import type { Nano } from "./entities.ts";

/** Nano-dollars in a dollar. */
const dollar = 1_000_000_000;

/** An amount in dollars, as an evaluation shows it: without zeros at the end, such as `0.0004`, or `0`. */
export function costText(amount: Nano): string {
  const [whole, decimals] = partsOf(amount);
  const digits = decimals.replace(/0+$/, "");
  return digits === "" ? whole : `${whole}.${digits}`;
}

/** An amount in dollars with fifteen decimals, as a run shows its sum, such as `0.001200000000000`. */
export function totalCostText(amount: Nano): string {
  const [whole, decimals] = partsOf(amount);
  return `${whole}.${decimals.padEnd(15, "0")}`;
}

/** Whole dollars, and the nine digits after the point. */
function partsOf(amount: Nano): readonly [whole: string, decimals: string] {
  return [String(Math.floor(amount / dollar)), String(amount % dollar).padStart(9, "0")];
}
