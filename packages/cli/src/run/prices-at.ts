import { readFileSync } from "node:fs";
import { type Prices, priceFile, pricesByTime, readPrices } from "@aegis/rules/prices";
import { timestamp } from "./timestamp.ts";

/**
 * The prices of a time, or the first that there are: scoring goes on if the clock is wrong.
 *
 * @param now milliseconds since 1970
 */
export function pricesAt(now: number): Prices {
  const tables = readPrices(readFileSync(priceFile, "utf8"), "prices.yaml");
  const [first] = tables.toSorted((one, other) => (one.since < other.since ? -1 : 1));
  const prices = pricesByTime(tables)(timestamp(now)) ?? first;
  if (prices === undefined) throw new RangeError("there are no prices");
  return prices;
}
