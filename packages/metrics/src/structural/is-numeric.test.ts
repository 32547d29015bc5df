import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { isNumeric } from "./is-numeric.ts";

test.each([
  "3.14159",
  "-12",
  "+7",
  ".5",
  "3.",
  "6.02e23",
  "1E-9",
  "007",
  " 42\n",
  "\u001c1\u0085",
  "1e999",
  "9".repeat(1000),
])("%j is a number", async (output) => {
  expect((await evaluate(isNumeric, { output })).score).toBe(100);
});

test.each([
  "",
  " ",
  ".",
  "-",
  "e5",
  "1e",
  "1,000",
  "1_000",
  "1 000",
  "0x1f",
  "NaN",
  "Infinity",
  "5%",
  "٣",
  "1.2.3",
  "−5",
  "\ufeff1",
])("%j is not a number", async (output) => {
  expect((await evaluate(isNumeric, { output })).score).toBe(0);
});

test("every finite number that JavaScript prints is a number", () =>
  fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), async (number) => {
      expect((await evaluate(isNumeric, { output: String(number) })).score).toBe(100);
    }),
  ));
