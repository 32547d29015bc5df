/** What evaluations cost: the price tables, and what follows from them for a run. */
export {
  charactersOf,
  charge,
  costOf,
  type Estimate,
  estimate,
  estimateEvaluation,
  estimateRun,
  isMeasured,
  type Priced,
  reservedFor,
} from "./estimate.ts";
export { BrokenPrices, priceFile, readPrices } from "./price-tables.ts";
export { type Prices, pricesByTime, withFreeJudges } from "./prices.ts";
