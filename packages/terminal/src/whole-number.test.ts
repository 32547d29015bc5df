import { expect, test } from "vitest";
import { wholeNumber } from "./whole-number.ts";

const port = wholeNumber({ to: 65_535 });

test.each([
  ["0", 0],
  ["4000", 4000],
  ["65535", 65_535],
])("%j is read as %d", (text, value) => {
  expect(port(text)).toBe(value);
});

test.each(["65536", "-1", "1.5", "4e3", "", " 1", "0x10", "one"])("%j is refused with the bounds", (text) => {
  expect(() => port(text)).toThrow("Give a whole number from 0 to 65535.");
});

test("without an upper bound the message names the lower one alone", () => {
  expect(() => wholeNumber({ from: 1 })("0")).toThrow("Give a whole number of 1 or more.");
});
