import { describe, expect, test } from "vitest";
import { parsePlaced } from "../config/placed-yaml.ts";
import { readTests } from "./read-tests.ts";

/** What is made of a configuration, and what is noted with its line. */
function read(text: string) {
  const { value, problem } = parsePlaced(text, "c.yaml", true);
  const { cases, notes } = readTests(Object(value));
  return {
    outputs: cases.map(({ output }) => output),
    asserted: cases.map(({ assertions }) => assertions.map(({ path }) => path.join("."))),
    notes: [...new Set(notes.map(({ path, says }) => problem(path, says).message.replace(/^c\.yaml:/, "")))],
  };
}

const echo = "providers: [echo]\nprompts: ['{{x}}']\n";
const passes = "assert: [{ type: regex, value: . }]";

describe("of the outputs that promptfoo would have", () => {
  test.each([
    [
      "each prompt that is written is one",
      "prompts: ['a {{x}}', 'b']",
      "- { vars: { x: 1 }, <> }",
      ["a 1", "b"],
    ],
    ["a prompt need not be written", "prompts:", "- { vars: { prompt: hi }, <> }", ["hi"]],
    [
      "a list of texts makes several",
      "prompts: ['{{x}} {{y}}']",
      "- { vars: { x: [1, 2], y: [a, b] }, <> }",
      ["1,2 a", "1,2 b"],
    ],
    [
      "a list of texts makes one if it is told to",
      "prompts: ['{{x}}']",
      "- { vars: { x: [a, b] }, options: { disableVarExpansion: true }, <> }",
      ["a,b"],
    ],
    [
      "a prefix and a suffix go round the prompt",
      "defaultTest: { options: { prefix: '<', suffix: '>' } }\nprompts: ['{{x}}']",
      "- { vars: { x: 1 }, options: { prefix: '<<' }, <> }",
      ["<<1>"],
    ],
    ["an empty providerOutput is none", "prompts: [p]", "- { providerOutput: '', <> }", ["p"]],
    [
      "an output by default is none of a test that is not of a scenario",
      "defaultTest: { providerOutput: o }\nprompts: [p]",
      "- { <> }",
      ["p"],
    ],
    [
      "the environment of the configuration is filled in",
      "env: { A: b }\nprompts: ['{{env.A}}']",
      "- { <> }",
      ["b"],
    ],
    [
      "a reference stands for what it names",
      "shared: { x: 1 }\nprompts: ['{{x}}']",
      "- { vars: { $ref: '#/shared' }, <> }",
      ["1"],
    ],
  ])("%s", (_, config, list, outputs) => {
    const text = `providers: [echo]\n${config}\ntests:\n  ${list.replace("<>", passes)}\n`;
    expect(read(text)).toMatchObject({ outputs, notes: [] });
  });

  test("a scenario makes each of its tests with each of its configurations", () => {
    const { outputs, asserted, notes } = read(`
providers: echo
prompts: ["{{a}} {{b}} {{c}}"]
defaultTest: { vars: { c: C }, assert: [{ type: regex, value: C }] }
scenarios:
  - config:
      - { vars: { a: A1, b: B }, assert: [{ type: regex, value: A }] }
      - { vars: { a: A2 }, options: { disableDefaultAsserts: true } }
    tests:
      - { vars: { b: B1 }, assert: [{ type: regex, value: B }] }
      - { vars: { c: C2 } }
`);
    expect({ outputs, notes }).toEqual({
      outputs: ["A1 B1 C", "A1 B C2", "A2 B1 C", "A2  C2"],
      notes: ["11: scenarios[0].tests[1] has no assertion."],
    });
    expect(asserted[0]).toEqual([
      "defaultTest.assert.0",
      "scenarios.0.config.0.assert.0",
      "scenarios.0.tests.0.assert.0",
    ]);
    expect(asserted[2]).toEqual(["scenarios.0.tests.0.assert.0"]);
  });

  test("only a test itself can do without the assertions that all have by default", () => {
    const shared = `defaultTest: { options: { disableDefaultAsserts: true }, ${passes} }`;
    const tests = "tests: [{ vars: { x: a } }, { vars: { x: b }, options: { disableDefaultAsserts: true } }]";
    expect(read(`${echo}${shared}\n${tests}`).asserted).toEqual([["defaultTest.assert.0"], []]);
  });

  test("without a list of tests, one has what all have by default", () => {
    expect(
      read("providers: [echo]\nprompts: [p]\ndefaultTest: { assert: [{ type: regex, value: . }] }"),
    ).toEqual({
      outputs: ["p"],
      asserted: [["defaultTest.assert.0"]],
      notes: [],
    });
  });
});

describe("what is left out is noted:", () => {
  test.each([
    [
      "prompts: ['{{x}}', '{{ x | upper }}']",
      "2: prompts[1] has a template that only promptfoo can fill in, at {{ x | upper }}.",
    ],
    ["prompts: ['{{x}}', 'file://p.txt']", /^2: prompts\[1\] is elsewhere: /],
    ["prompts: ['{{x}}', { label: l }]", "2: prompts[1] is not a prompt with a text."],
    [
      "prompts: ['{{x}}']\ntargets: [echo, openai:gpt-4]",
      "3: targets[1] is openai:gpt-4, whose outputs are not in the file.",
    ],
    [
      "prompts: ['{{x}}']\ntargets: [echo, { id: echo, transform: output }]",
      /^3: targets\[1\] changes its outputs by transform/,
    ],
    [
      "prompts: ['{{x}}']\ntargets: [echo, { echo: { prompts: [l] } }]",
      /^3: targets\[1\] has prompts of its own/,
    ],
    [
      "prompts: ['{{x}}']\nderivedMetrics: [{ name: a, value: b }]",
      "3: derivedMetrics are computed by promptfoo alone.",
    ],
    [
      "prompts: ['{{x}}']\ndefaultTest: { options: { repeat: 2 } }",
      /^3: defaultTest\.options\.repeat runs a test several times/,
    ],
    ["prompts: ['{{x}}']\nnunjucksFilters: { a: a.js }", /^3: nunjucksFilters are functions/],
    [
      "prompts: ['{{x}}']\nevaluateOptions: { repeat: 3 }",
      /^3: evaluateOptions\.repeat runs a test several times/,
    ],
    [
      "prompts: ['{{x}}']\ncommandLineOptions: { filterSample: 3 }",
      /^3: commandLineOptions\.filterSample has promptfoo choose/,
    ],
  ])("%j", (config, note) => {
    const { outputs, notes } = read(
      `providers: [echo]\n${config}\ntests:\n  - { vars: { x: a }, ${passes} }\n`,
    );
    expect({ outputs, notes }).toEqual({ outputs: ["a"], notes: [expect.any(String)] });
    expect(notes.at(0)).toMatch(note);
  });

  test.each([
    ["vars: vars.yaml", "tests[1] has its variables in another file, vars.yaml."],
    ["vars: [a.yaml, b.yaml]", "tests[1] has its variables in another file, a.yaml, b.yaml."],
    ["vars: [{ x: 1 }]", "tests[1] has variables without names."],
    ["vars: { $ref: 'o.yaml#/a' }", "tests[1] refers to o.yaml#/a, which is not in this file."],
    ["path: tests.py", "tests[1] is in another file, tests.py."],
    ["vars: { x: file://a.txt }", "tests[1].vars.x is in another file, file://a.txt."],
    ["vars: { x: package:a }", "tests[1].vars.x is in another file, package:a."],
    ["vars: { x: 2024-01-02 }", "tests[1].vars.x is a date to promptfoo, as it is not in quotes."],
    ["vars: { x: '{{ env.HOME }}' }", "tests[1].vars.x is filled in from the environment."],
    ["options: { transformVars: a }", "tests[1] has transformVars, which only promptfoo can run."],
    ["options: { postprocess: a }", "tests[1] has postprocess, which only promptfoo can run."],
    ["prompts: [l]", "tests[1] has prompts of its own, which only promptfoo can choose."],
    ["providers: [echo]", "tests[1] has providers of its own, which only promptfoo can choose."],
    ["provider: openai:gpt-4", /^tests\[1\] has a provider of its own, which is openai:gpt-4/],
  ])("a test with %s", (written, note) => {
    const { outputs, notes } = read(
      `${echo}tests:\n  - { vars: { x: a }, ${passes} }\n  - { ${passes}, ${written} }\n`,
    );
    const lines = notes
      .map((each) => each.replace(/^\d+: /, ""))
      .filter((each) => each.startsWith("tests[1]"));
    expect(outputs).toEqual(["a"]);
    expect(lines.at(0)).toMatch(note);
  });

  test.each([
    [
      "assertScoringFunction: file://a.js",
      /assertScoringFunction decides over the assertions together: .* None is/,
    ],
    ["threshold: 0.5", /threshold lets the test pass by the mean/],
    ["assert: []", /has no assertion\.$/],
    ["assert: [{ $ref: 'o.yaml' }]", /assert\[0\] refers to o\.yaml, which is not in this file\.$/],
  ])("the verdict of a test with %s", (written, note) => {
    const shared = written.startsWith("assert:") ? "" : `${passes}, `;
    const { asserted, notes } = read(`${echo}tests:\n  - { vars: { x: a }, ${shared}${written} }\n`);
    expect({ asserted, notes }).toEqual({ asserted: [[]], notes: [expect.stringMatching(note)] });
  });

  test.each([
    ["defaultTest: file://d.yaml", /^1: defaultTest is in another file, file:\/\/d\.yaml\. Every test/],
    [
      "defaultTest: { vars: v.yaml }",
      /^1: defaultTest has its variables in another file, v\.yaml\. Every test/,
    ],
    ["extensions: [file://e.js:beforeEach]", /^1: extensions change tests and outputs/],
    ["redteam: { plugins: [pii] }", /^1: redteam has promptfoo make tests/],
  ])("every test with %s", (config, note) => {
    const { outputs, notes } = read(`${config}\n${echo}tests:\n  - { vars: { x: a }, ${passes} }\n`);
    expect({ outputs, notes }).toEqual({ outputs: [], notes: [expect.stringMatching(note)] });
  });

  test.each([
    ["tests: t.csv", "tests are in another file, t.csv."],
    ["tests: [t.csv]", "tests[0] is in another file, t.csv."],
    ["tests: { path: t.py }", "tests are in another file, t.py."],
    ["tests: [5]", "tests[0] is not an object."],
    ["scenarios: s.yaml", "scenarios are in another file, s.yaml."],
    ["scenarios: [{ config: [{}] }]", "scenarios[0] does not have both tests and a list as config."],
    ["scenarios: [{ config: [{}], tests: t.csv }]", "scenarios[0].tests are in another file, t.csv."],
  ])("%s", (config, note) => {
    expect(read(`${config}\n${echo}`)).toEqual({ outputs: [], asserted: [], notes: [`1: ${note}`] });
  });

  test("providers and prompts are not, if every test has its output", () => {
    const text = `providers: [openai:gpt-4]\nprompts: [file://p.txt]\ntests: [{ providerOutput: o, ${passes} }]`;
    expect(read(text)).toMatchObject({ outputs: ["o"], notes: [] });
  });

  test("a variable that is the output of another test is, too", () => {
    const { outputs, notes } = read(
      `${echo}tests:\n  - { vars: { x: a }, options: { storeOutputAs: y }, ${passes} }\n  - { vars: { x: '{{y}}' }, ${passes} }\n`,
    );
    expect({ outputs, notes }).toEqual({
      outputs: ["a"],
      notes: [
        "2: prompts[0] needs the variable x, which needs the variable y, which is the output of a test.",
        "5: tests[1] has no output.",
      ],
    });
  });
});
