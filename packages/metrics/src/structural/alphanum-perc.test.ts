import fc from "fast-check";
import { expect, test } from "vitest";
import { evaluate } from "../evaluate.ts";
import { alphaPerc } from "./alpha-perc.ts";
import { alphanumPerc } from "./alphanum-perc.ts";

test.each([
  ["Room 101A", 800 / 9],
  ["abc123", 100],
  ["٣", 100],
  ["½", 0],
  ["a_b", 200 / 3],
  ["?!", 0],
  ["", 0],
])("alphanum_perc of %j is %d", async (output, score) => {
  expect((await evaluate(alphanumPerc, { output })).score).toBe(score);
});

test("alphanum_perc is between the share of letters and 100", () =>
  fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (output) => {
      const { score } = await evaluate(alphanumPerc, { output });
      expect(score).toBeGreaterThanOrEqual(Number((await evaluate(alphaPerc, { output })).score));
      expect(score).toBeLessThanOrEqual(100);
    }),
  ));
