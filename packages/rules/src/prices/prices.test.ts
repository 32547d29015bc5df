import { expect, test } from "vitest";
import { type Prices, pricesByTime } from "./prices.ts";

const tables: readonly Prices[] = ["2026-01-01", "2027-01-01", "2026-06-15"].map((since) => ({
  since,
  deterministic: 0,
  models: new Map(),
}));

test.each([
  ["2025-12-31T23:59:59Z", undefined],
  ["2026-01-01T00:00:00Z", "2026-01-01"],
  ["2026-06-14T23:59:59Z", "2026-01-01"],
  ["2026-06-15T00:00:00Z", "2026-06-15"],
  ["2026-12-31T23:59:59Z", "2026-06-15"],
  ["2028-02-29T12:00:00Z", "2027-01-01"],
])("at %s the price table of %s applies", (at, since) => {
  expect(pricesByTime(tables)(at)?.since).toBe(since);
});
