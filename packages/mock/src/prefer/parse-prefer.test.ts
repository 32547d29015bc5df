import { expect, test } from "vitest";
import { parsePrefer } from "./parse-prefer.ts";

test.each([
  ["", {}],
  ["code=402", { code: "402" }],
  ["code=402, example=balance-too-low", { code: "402", example: "balance-too-low" }],
  ["Code = 402 ,EXAMPLE=x", { code: "402", example: "x" }],
  ['example="a, \\"b\\"", seed=7', { example: 'a, "b"', seed: "7" }],
  ["dynamic", { dynamic: "" }],
  ["code=402, code=404", { code: "402" }],
  ['respond-async; wait="1,2"; code=500, code=404', { "respond-async": "", code: "404" }],
  ["not a preference, code=404", { code: "404" }],
])("the Prefer header %j is read as %j", (header, preferences) => {
  expect(Object.fromEntries(parsePrefer(header))).toEqual(preferences);
});
