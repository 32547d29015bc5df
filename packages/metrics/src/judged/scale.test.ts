import { expect, test } from "vitest";
import { fiveLevels, readScale } from "./scale.ts";

const yes = { label: "yes", score: 100 };
const no = { label: "no", score: 0, description: "It does not." };

test("a scale is read from its lowest score up, whatever the order", () => {
  const lowestFirst = [no, { ...yes, description: "" }];
  expect(readScale("m", "scale", [yes, no])).toEqual(lowestFirst);
  expect(readScale("m", "scale", [no, yes])).toEqual(lowestFirst);
});

test("the scale of requests without one could be a request's, too", () => {
  expect(readScale("m", "scale", fiveLevels)).toEqual(fiveLevels);
});

test.each([
  [[{ score: 1 }], "argument scale[0].label must be a text of 1 to 100 characters, and not blank."],
  [
    [{ label: " ", score: 1 }],
    "argument scale[0].label must be a text of 1 to 100 characters, and not blank.",
  ],
  [
    [{ label: "a".repeat(101), score: 1 }],
    "argument scale[0].label must be a text of 1 to 100 characters, and not blank.",
  ],
  [[yes, { label: "no" }], "argument scale[1].score must be a number from 0 to 100."],
  [[yes, { label: "no", score: "0" }], "argument scale[1].score must be a number from 0 to 100."],
  [[yes, { label: "no", score: 101 }], "argument scale[1].score must be a number from 0 to 100."],
  [[yes, { label: "no", score: Number.NaN }], "argument scale[1].score must be a number from 0 to 100."],
  [[yes, no, yes], 'argument scale[2].label "yes" is given twice.'],
  [[{ ...yes, description: 1 }], "argument scale[0].description must be a text of at most 500 characters."],
  [
    [{ ...yes, weight: 1 }],
    'argument scale[0] has an unknown key "weight"; it takes label, score, description.',
  ],
])("%j is refused as a scale", (scale, problem) => {
  expect(() => readScale("m", "scale", scale)).toThrow(`m: ${problem}`);
});
