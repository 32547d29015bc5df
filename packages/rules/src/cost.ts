/**
 * An amount of money in nano-dollars: a whole number, exact as a JavaScript number up to nine million
 * dollars. The API writes it as a decimal text in dollars.
 */
export type Nano = number;

/** Nano-dollars in a dollar. */
const dollar = 1_000_000_000;

/** An amount in dollars as an evaluation shows it, without trailing zeros: `0.0004`, `-2.5`, or `0`. */
export function costText(amount: Nano): string {
  if (amount < 0) return `-${costText(-amount)}`;
  const [whole, decimals] = partsOf(amount);
  const digits = decimals.replace(/0+$/, "");
  return digits === "" ? whole : `${whole}.${digits}`;
}

/** An amount in dollars as a run shows its total, with fifteen decimals: `0.001200000000000`. */
export function totalCostText(amount: Nano): string {
  const [whole, decimals] = partsOf(amount);
  return `${whole}.${decimals.padEnd(15, "0")}`;
}

/** Whole dollars, and the nine digits after the decimal point. */
function partsOf(amount: Nano): readonly [whole: string, decimals: string] {
  return [String(Math.floor(amount / dollar)), String(amount % dollar).padStart(9, "0")];
}
