import { expect, test } from "vitest";
import { parseDollars } from "./money.ts";

test.each([
  ["0", 0],
  ["-0", 0],
  ["25", 25_000_000_000],
  ["025.10", 25_100_000_000],
  ["0.0004", 400_000],
  ["-3.5", -3_500_000_000],
  ["0.000000001", 1],
  ["8999999.999999999", 8_999_999_999_999_999],
  ["9000000", 9_000_000_000_000_000],
])("%s dollars are %i nano-dollars", (text, amount) => {
  expect(parseDollars(text)).toBe(amount);
});

test.each([
  ["", "digits"],
  ["ten", "digits"],
  ["$5", "digits"],
  ["1e3", "digits"],
  ["1,000", "digits"],
  [".5", "digits"],
  ["5.", "digits"],
  ["+5", "digits"],
  ["١", "digits"],
  [" 5", "digits"],
  ["0.0000000001", "nine decimals"],
  ["9000000.000000001", "9000000"],
  ["9".repeat(400), "9000000"],
])("%j is not an amount: %s", (text, remedy) => {
  expect(() => parseDollars(text)).toThrow(remedy);
});
