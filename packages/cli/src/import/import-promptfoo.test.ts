import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { aegisLine } from "../testing/command-line.ts";
import { aegisFolder } from "../testing/run-aegis.ts";

const { folder: all } = await aegisFolder();

/** Imports a file in a folder of its own. */
async function imported(name: string, text: string | Uint8Array, ...words: string[]) {
  const folder = await mkdtemp(join(all, "team-"));
  await writeFile(join(folder, name), text);
  const end = await aegisLine(["import", "promptfoo", name, ...words], folder);
  const read = (path: string) => readFile(join(folder, path), "utf8");
  return {
    ...end,
    config: async () => parse(await read("aegis.config.yaml")),
    rows: async (at: number) =>
      (await read(`promptfoo/${at}.jsonl`))
        .trimEnd()
        .split("\n")
        .map((row) => JSON.parse(row)),
    run: (...more: string[]) => aegisLine(more, folder),
  };
}

/** A result as `promptfoo eval -o results.json` writes it, shortened. */
function resultOf(output: unknown, assertions: readonly object[], more: object = {}) {
  return {
    promptIdx: 0,
    prompt: { raw: "Answer: what?", label: "Answer: {{question}}" },
    provider: { id: "openai:gpt-4.1-mini", label: "" },
    vars: { question: "what?", expected: "Paris" },
    response: { output, tokenUsage: {}, cached: false },
    testCase: { vars: { question: "what?", expected: "Paris" }, assert: assertions, ...more },
  };
}

function resultsOf(...results: readonly object[]): string {
  return JSON.stringify(
    { evalId: "eval-1", results: { version: 3, results, stats: {} }, config: {} },
    undefined,
    2,
  );
}

/** The examples of promptfoo (MIT, github.com/promptfoo/promptfoo), with outputs of ours. */
const pirates = `
prompts: ["{{answer}}"]
providers: [echo]
tests:
  - vars: { body: I'm hungry, answer: "Get some GRUB, matey" }
    assert:
      - type: icontains
        value: grub
  - vars: { body: The quick brown fox, answer: "Arrr, the fox be jumpin'" }
    assert:
      - type: llm-rubric
        value: Is spoken like a pirate
      - $ref: "#/assertionTemplates/containsPirateNoise"
      - type: python
        value: max(0, len(output) - 300)
assertionTemplates:
  containsPirateNoise:
    type: icontains
    value: arrr
`;

test("a configuration becomes datasets that are evaluated at once, and a list of what is left out", async () => {
  const { code, out, err, run, rows } = await imported("promptfooconfig.yaml", pirates);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`wrote promptfoo/1.jsonl: 1 row, regex_match
wrote promptfoo/2.jsonl: 1 row, regex_match
wrote aegis.config.yaml

Not imported:
promptfooconfig.yaml:11: tests[1].assert[0] llm-rubric is not the same as rubric: the judge is asked in other words, and scores otherwise. --near takes it.
promptfooconfig.yaml:14: tests[1].assert[2] python has no metric here.

Next: aegis eval run
`);
  expect(await rows(1)).toMatchObject([{ output: "Get some GRUB, matey", golden_answer: null }]);
  expect((await run("eval", "run")).code).toBe(0);
});

test("with --near, what is nearly the same is taken, too", async () => {
  const { out, config } = await imported("promptfooconfig.yaml", pirates, "--near");
  expect(out).not.toContain("llm-rubric");
  expect((await config()).suites[1].metrics).toMatchObject({
    rubric: { threshold: 100, args: { criteria: "Is spoken like a pirate" } },
    regex_match: { threshold: 100 },
  });
});

test("results become rows with prompt, input, output and golden answer", async () => {
  const equals = [{ type: "equals", value: "{{expected}}" }];
  const { out, config, rows, run } = await imported(
    "results.json",
    resultsOf(resultOf("Paris", equals), resultOf("Lyon", equals)),
  );
  expect(out).toBe(
    "wrote promptfoo/1.jsonl: 2 rows, exact_match\nwrote aegis.config.yaml\nNext: aegis eval run\n",
  );
  expect(await config()).toEqual({
    gate: { pass_rate: 100 },
    suites: [
      {
        name: "results.json 1: exact_match",
        dataset: "promptfoo/1.jsonl",
        metrics: { exact_match: { threshold: 100 } },
      },
    ],
  });
  const shared = { prompt: "Answer: what?", input: "what?", context: null, golden_answer: "Paris" };
  expect(await rows(1)).toEqual([
    { ...shared, output: "Paris" },
    { ...shared, output: "Lyon" },
  ]);
  expect((await run("eval", "run")).code).toBe(1);
});

/** An output, what is asserted of it, and whether that passes, here as in promptfoo. */
test.each([
  ["a", { type: "equals", value: "a" }, true],
  ["5", { type: "equals", value: 5 }, true],
  [{ a: "b" }, { type: "equals", value: { a: "b" } }, true],
  ["a", { type: "not-equals", value: "a" }, false],
  ["x.y", { type: "starts-with", value: "x." }, true],
  ["xyz", { type: "starts-with", value: "x." }, false],
  ["a\n", { type: "ends-with", value: "a" }, false],
  ["Straße", { type: "icontains", value: "STRASSE" }, false],
  ["GRUB", { type: "icontains", value: "grub" }, true],
  ["20 \u212a", { type: "icontains", value: "k" }, true],
  ["a b", { type: "icontains-all", value: "A, B" }, true],
  ["a", { type: "icontains-all", value: ["A", "B"] }, false],
  ["it is b", { type: "contains-any", value: 'a, "it is"' }, true],
  ["a+b", { type: "not-icontains-any", value: ["A+B"] }, false],
  ["a c", { type: "not-contains-all", value: ["a", "b"] }, true],
  ["Founded in 1984.", { type: "regex", value: "\\d{4}" }, true],
  ["1984", { type: "not-regex", value: "\\d{4}" }, false],
  [{ a: 1 }, { type: "is-json" }, true],
  ["{a:1}", { type: "is-json" }, false],
  ["see https://a.b", { type: "contains", value: "https://a.b" }, true],
  ["{{x}}", { type: "equals", value: { x: "{{expected}}" } }, false],
  ["what?", { type: "equals", value: "{{question}}{{missing}}" }, true],
  ["b", { type: "assert-set", assert: [{ type: "contains", value: "b" }] }, true],
])("%j with %j passes: %s", async (output, assertion, passes) => {
  const { err, out, run } = await imported("results.json", resultsOf(resultOf(output, [assertion])));
  expect({ err, isWhole: !out.includes("Not imported") }).toEqual({ err: "", isWhole: true });
  expect((await run("eval", "run")).code).toBe(passes ? 0 : 1);
});

describe("what is not the same is told with its place:", () => {
  test.each([
    [{ type: "latency", threshold: 5 }, "latency has no metric here."],
    [
      { type: "contains", value: "{{ a | upper }}" },
      "contains has a template that only promptfoo can fill in, at {{ a | upper }}.",
    ],
    [{ type: "contains", value: "file://a.txt" }, "contains reads its value from file://a.txt."],
    [{ type: "contains" }, "contains has no text in its value."],
    [{ type: "contains", value: ["x"] }, "contains has no text in its value."],
    [{ type: "contains", value: true }, "contains has no text in its value."],
    [{ type: "starts-with", value: 5 }, "starts-with has no text in its value."],
    [{ type: "contains-any", value: [] }, "contains-any has no texts in its value."],
    [{ type: "contains-any", value: ["a", "file://a"] }, "contains-any reads its value from file://a."],
    [{ type: "not-equals", value: { a: 1 } }, "not-equals of an object has no metric here."],
    [{ type: "equals", value: { a: 1 } }, /^equals is not the same as json_equal: numbers/],
    [{ type: "icontains", value: "stra\u00dfe" }, /^icontains is not the same as contains: case/],
    [{ type: "regex", value: "(" }, /^regex: .*pattern must be a regular expression/],
    [{ type: "bleu", value: "a" }, /^bleu is not the same as bleu: /],
    [{ type: "bleu", value: "a", threshold: "{{a}}" }, "bleu has a threshold that is not from 0 to 1."],
    [{ type: "g-eval", value: "a", threshold: 7 }, "g-eval has a threshold that is not from 0 to 1."],
    [{ type: "factuality", value: "a" }, /^factuality is not the same as ans_corr: /],
    [
      { type: "contains", value: "a", transform: "output.x" },
      "contains is of something else than the output, by transform.",
    ],
    [{ type: "equals", value: "a", weight: 0 }, "equals has the weight 0 and decides nothing."],
    [{ type: "assert-set", threshold: 0.5, assert: [] }, /^passes by a share of its assertions/],
    ["is-json", "is not an assertion with a type."],
  ])("%j", async (assertion, says) => {
    const kept = { type: "contains", value: "x" };
    const text = stringify({ tests: [{ providerOutput: "x", assert: [kept, assertion] }] });
    const line = 1 + text.slice(0, text.indexOf("- ", text.indexOf("value: x"))).split("\n").length - 1;
    const { out } = await imported("config.yaml", text);
    const [, told = ""] =
      new RegExp(`^config\\.yaml:${line}: tests\\[0\\]\\.assert\\[1\\] (.*)$`, "m").exec(out) ?? [];
    expect(told).toMatch(says);
  });

  test.each([
    [{ options: { transform: "output.x" } }, "has transform, which only promptfoo can run."],
    [{ vars: "vars.yaml" }, "has its variables in another file, vars.yaml."],
  ])("a test with %j", async (more, says) => {
    const assertions = { providerOutput: "x", assert: [{ type: "contains", value: "x" }] };
    const { out } = await imported(
      "config.yaml",
      stringify({ tests: [assertions, { ...assertions, ...more }] }),
    );
    expect(out).toContain("wrote promptfoo/1.jsonl: 1 row, contains\n");
    expect(out).toMatch(/^config\.yaml:\d+: tests\[1\] (.*)$/m);
    expect(out).toContain(says);
  });

  test("a test that passes by a mean, and one without an output", async () => {
    const contains = [{ type: "contains", value: "x" }];
    const { out } = await imported(
      "results.json",
      resultsOf(resultOf("x", contains), resultOf("x", contains, { threshold: 0.5 }), {
        ...resultOf("x", contains),
        response: { error: "429" },
      }),
    );
    expect(out).toContain("wrote promptfoo/1.jsonl: 1 row, contains\n");
    expect(out).toMatch(
      /^results\.json:\d+: results\.results\[1\]\.testCase\.threshold lets the test pass by the mean/m,
    );
    expect(out).toMatch(/^results\.json:\d+: results\.results\[2\] has no output\.$/m);
  });
});

test("a filter in a value does no harm if the results have what promptfoo made of it", async () => {
  const assertion = { type: "equals", value: "{{ expected | upper }}" };
  const componentResults = [{ assertion, metadata: { renderedAssertionValue: "PARIS" } }];
  const result = { ...resultOf("PARIS", [assertion]), gradingResult: { componentResults } };
  const { out, rows } = await imported("results.json", resultsOf(result));
  expect(out).not.toContain("Not imported");
  expect(await rows(1)).toMatchObject([{ output: "PARIS", golden_answer: "PARIS" }]);
});

test("prompts, providers, files and tests that are left out are listed, and what is left is imported", async () => {
  const { code, out, rows } = await imported(
    "promptfooconfig.yaml",
    `prompts: ["{{answer}}", "{{answer | upper}}", file://p.txt]
providers: [echo, openai:gpt-4]
tests:
  - vars: { answer: "Hi, {{name}}", name: Ann, context: file://a.txt }
    assert: [{ type: contains, value: "{{name}}" }, { type: contains, value: "{{context}}" }]
  - vars: { answer: Bye }
`,
  );
  expect({ code, out }).toEqual({
    code: 0,
    out: `wrote promptfoo/1.jsonl: 1 row, contains
wrote aegis.config.yaml

Not imported:
promptfooconfig.yaml:1: prompts[1] has a template that only promptfoo can fill in, at {{answer | upper}}.
promptfooconfig.yaml:1: prompts[2] is elsewhere: promptfoo takes it for the name of a file or of a service.
promptfooconfig.yaml:2: providers[1] is openai:gpt-4, whose outputs are not in the file.
promptfooconfig.yaml:4: tests[0].vars.context is in another file, file://a.txt.
promptfooconfig.yaml:5: tests[0].assert[1] contains needs the variable context, which is in another file, file://a.txt.
promptfooconfig.yaml:6: tests[1] has no assertion.

Next: aegis eval run
`,
  });
  expect(await rows(1)).toMatchObject([{ output: "Hi, Ann", context: null }]);
});

test("assertions that do not go together are rows of several suites", async () => {
  const assertions = [
    { type: "equals", value: "a" },
    { type: "contains", value: "a" },
    { type: "not-contains", value: "b" },
  ];
  const { config } = await imported(
    "results.json",
    resultsOf(resultOf("a", assertions), resultOf("a", assertions)),
  );
  expect((await config()).suites.map(({ metrics }: { metrics: object }) => Object.keys(metrics))).toEqual([
    ["exact_match", "contains"],
    ["contains"],
  ]);
});

describe("import refuses", () => {
  test.each([
    ["a file that is not there", "--force", "", /^Cannot read --force/],
    ["what is not JSON", "a.json", "{", /^a\.json is not JSON: /],
    ["Latin-1", "a.yaml", Buffer.from(`#\n${pirates}# caf\u00e9`, "latin1"), /^a\.yaml:21: not UTF-8; save/],
    ["UTF-16", "a.json", Buffer.from("\ufeff{}", "utf16le"), /^a\.json is UTF-16; save the file as UTF-8/],
    ["a program", "promptfooconfig.ts", "export default {}", /^promptfooconfig\.ts is not read: import a/],
    ["results as lines", "results.jsonl", "{}\n{}\n", /^results\.jsonl is not read: import a configuration/],
    ["another YAML file", "a.yaml", "name: x\n", /^a\.yaml is neither a promptfoo configuration/],
    [
      "a configuration without outputs",
      "a.yaml",
      "providers: [openai:gpt-4.1]\nprompts: [x]\ntests:\n  - vars: {}\n    assert: [{ type: is-json }]\n",
      /^a\.yaml:4: tests\[0\] has no output\.\nNothing of a\.yaml can be imported/,
    ],
    [
      "tests that are in another file",
      "a.yaml",
      "tests: file://tests.csv\n",
      /^a\.yaml:1: tests are in another file, file:\/\/tests\.csv\.\nNothing of/,
    ],
  ])("%s", async (_, name, text, problem) => {
    const { code, out, err } = name.startsWith("--")
      ? await aegisLine(["import", "promptfoo", "--", name], all)
      : await imported(name, text);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(problem);
  });
});
