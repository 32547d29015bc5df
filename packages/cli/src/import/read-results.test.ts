import { expect, test } from "vitest";
import { readResults } from "./read-results.ts";

const passes = { assert: [{ type: "regex", value: "." }] };

test.each([
  [{ vars: { x: "file://a.txt" } }, "0.vars.x is in another file, file://a.txt."],
  [{ testCase: { assert: [] } }, "0 has no assertion."],
  [{ testCase: { ...passes, threshold: 0 } }, /^0\.testCase\.threshold lets the test pass by the mean/],
  [{ testCase: { assert: ["x"] } }, "0.testCase.assert.0 is not an assertion with a type."],
])("of a result with %j is noted: %s", (more, note) => {
  const { cases, notes } = readResults([], [{ response: { output: "o" }, testCase: passes, ...more }]);
  const told = notes.map(({ path, says }) => `${path.join(".")} ${says}`);
  expect({ outputs: cases.map(({ output }) => output), told: told.length }).toEqual({
    outputs: ["o"],
    told: 1,
  });
  expect(told.at(0)).toMatch(note);
});

test("the variables of a result are filled into one another", () => {
  const vars = { story: "file://a.txt", x: "{{y}}!\n", y: "hi", z: "of {{story}}" };
  const { cases } = readResults([], [{ response: { output: "o" }, testCase: passes, vars }]);
  expect(cases.at(0)?.variables.values).toEqual({ x: "hi!", y: "hi" });
});
