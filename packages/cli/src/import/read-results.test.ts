import { expect, test } from "vitest";
import { notesOfResults, readResults } from "./read-results.ts";

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

test("the value of an assertion is what promptfoo has filled in, if the result says so", () => {
  const graded = (assertion: object, renderedAssertionValue: unknown) => ({
    pass: true,
    assertion,
    metadata: { renderedAssertionValue },
  });
  const upper = { type: "icontains", value: "{{x | upper}}" };
  const file = { type: "contains", value: "file://v.txt" };
  const plain = { type: "contains", value: "x" };
  const set = { type: "assert-set", assert: [file, plain] };
  const componentResults = [
    graded(upper, "ONE"),
    { pass: true },
    graded(file, "from it"),
    graded(plain, null),
    null,
  ];
  const { cases } = readResults(
    [],
    [{ response: { output: "o" }, testCase: { assert: [upper, set] }, gradingResult: { componentResults } }],
  );
  expect(cases.at(0)?.assertions.map(({ filledIn }) => filledIn)).toEqual(["ONE", "from it", undefined]);
});

test("of the configuration within results is noted what they do not have", () => {
  const config = {
    derivedMetrics: [{ name: "a", value: "b" }],
    defaultTest: { assertScoringFunction: "file://a.js" },
    tests: [{}, { assertScoringFunction: "file://b.js" }],
    redteam: { plugins: [] },
  };
  expect(notesOfResults({ config }).map(({ path, says }) => `${path.join(".")} ${says}`)).toEqual([
    "config.derivedMetrics are computed by promptfoo alone.",
    expect.stringMatching(/^config\.defaultTest\.assertScoringFunction decides/),
    expect.stringMatching(/^config\.tests\.1\.assertScoringFunction decides/),
  ]);
});
