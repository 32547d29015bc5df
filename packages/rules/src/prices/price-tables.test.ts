import { readFileSync } from "node:fs";
import { models } from "@aegis/contract";
import { expect, test } from "vitest";
import { BrokenPrices, priceFile, readPrices } from "./price-tables.ts";

const shipped = readFileSync(priceFile, "utf8");

test("the server's tables have a price for every model of the catalogue", () => {
  const [table] = readPrices(shipped, "prices.yaml");
  expect([...(table?.models.keys() ?? [])].sort()).toEqual(models.map(({ slug }) => slug).sort());
  expect(table?.deterministic).toBe(0);
});

test.each([
  ["is not YAML", "- since: [", "prices.yaml: "],
  ["is empty", "", "must be array"],
  ["holds no table", "[]", "fewer than 1"],
  ["has a day that is none", shipped.replace("2026-01-01", "2026-13-01"), "/0/since"],
  [
    "has a price that is not a whole number",
    shipped.replace("input: 2500", "input: 2.5"),
    "gpt-4o/input must be integer",
  ],
  ["has a negative price", shipped.replace("input: 2500", "input: -1"), "gpt-4o/input must be >= 0"],
  ["lacks a model", shipped.replace(/^ {4}gpt-4o: .*$/m, ""), "no price for gpt-4o"],
  ["has a day twice", `${shipped}${shipped}`, "same day"],
])("a price file that %s is refused, and the place is named", (_, text, words) => {
  const read = () => readPrices(text, "prices.yaml");
  expect(read).toThrow(BrokenPrices);
  expect(read).toThrow(words);
});
