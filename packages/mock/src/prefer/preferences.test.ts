import { describe, expect, test } from "vitest";
import { readPreferences } from "./preferences.ts";

test("a header's preferences override the options, and unknown ones are ignored", () => {
  const reading = readPreferences("delay=5, wait=9, constructor, __proto__=1, fault=reset", {
    delay: 100,
    seed: "7",
  });
  expect(reading).toEqual({
    preferences: { delay: 5, fault: "reset", seed: "7" },
    fallback: {},
    applied: "delay=5, fault=reset",
    problem: undefined,
  });
});

test.each([
  [undefined, {}, { code: 503, example: "x" }],
  ["delay=5", { delay: 5 }, { code: 503, example: "x" }],
  ["code=404", { code: 404 }, {}],
  ["example=y", { example: "y" }, {}],
])(
  "with the options code and example, %s prefers %j, and falls back to %j",
  (header, preferences, fallback) => {
    expect(readPreferences(header, { code: 503, example: "x" })).toMatchObject({ preferences, fallback });
  },
);

test.each([
  ["code=402, example=x", { code: 402, example: "x" }],
  ["dynamic", { dynamic: true }],
  ["dynamic=false", { dynamic: false }],
  ["seed=seven", { seed: "seven" }],
  ["delay=0", { delay: 0 }],
  ["delay=30000", { delay: 30_000 }],
  ["rate-limit=5", { rateLimit: 5 }],
  ["validate=off", { validate: false }],
  ["validate=false", { validate: false }],
  ["validate", { validate: true }],
])("%s is understood", (header, preferences) => {
  expect(readPreferences(header, {})).toMatchObject({ preferences, problem: undefined });
});

describe("an invalid value is reported, and the preference is not applied", () => {
  test.each([
    ["code=4o4", 'Prefer: code is a status such as 404, not "4o4".'],
    ["example", 'Prefer: example is the name of an example, not "".'],
    ["dynamic=maybe", 'Prefer: dynamic is true or false, not "maybe".'],
    ["delay=-1", 'Prefer: delay is a whole number of milliseconds from 0 to 30000, not "-1".'],
    ["delay=30001", 'Prefer: delay is a whole number of milliseconds from 0 to 30000, not "30001".'],
    ["fault=fire", 'Prefer: fault is one of reset, truncate, garbage, dribble, not "fire".'],
    ["validate=maybe", 'Prefer: validate is on or off, not "maybe".'],
    ["rate-limit=0", 'Prefer: rate-limit is a number of requests a second, from 1, not "0".'],
  ])("%s", (header, problem) => {
    expect(readPreferences(header, {})).toEqual({ preferences: {}, fallback: {}, applied: "", problem });
  });
});
