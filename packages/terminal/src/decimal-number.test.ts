import { expect, test } from "vitest";
import { decimalNumber } from "./decimal-number.ts";

const temperature = decimalNumber({ from: 0, to: 2, unless: "default" });

test.each([
  ["0", 0],
  ["0.7", 0.7],
  [".5", 0.5],
  ["2", 2],
  ["default", null],
])("%s is read as %j", (text, value) => {
  expect(temperature(text)).toBe(value);
});

test.each(["2.1", "-1", "", "1e0", "warm", "NaN"])("%j is refused", (text) => {
  expect(() => temperature(text)).toThrow("Give a number from 0 to 2, or default.");
});
