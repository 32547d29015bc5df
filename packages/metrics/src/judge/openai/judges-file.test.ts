import { describe, expect, test } from "vitest";
import { fakeEndpoint, says } from "./fake-endpoint.ts";
import { BrokenJudges, judgesFile } from "./judges-file.ts";

const question = { id: "test/verdict", version: 1, instructions: "Is it so?", schema: { type: "object" } };
const request = { question, material: {} };
const environment = { OPENAI_KEY: "sk-openai-1", AZURE_KEY: "azure-key-1", EMPTY: "" };

const read = (text: string, models?: readonly string[]) =>
  judgesFile({ text, name: "judges.yaml", environment, models });

describe("a file of judges", () => {
  test("sends each model to the first entry that fits it, as the entry says", async () => {
    await using one = await fakeEndpoint([says("{}")]);
    await using other = await fakeEndpoint([says("{}")]);
    const { judge } = judgesFile({
      name: "judges.yaml",
      environment,
      settings: { temperature: 0.3 },
      text: `
- models: [gpt-4o, "o4-*"]
  base_url: ${one.baseUrl}
  key_variable: OPENAI_KEY
  max_tokens: 100
- models: "*"
  base_url: ${other.baseUrl}
  model_name: vendor/*:free
  headers: { api-key: "\${AZURE_KEY}", x-title: Aegis }
  query: { api-version: 2024-10-21 }
  body: { reasoning_effort: low }
  temperature: null
`,
    });
    for (const model of ["gpt-4o", "o4-mini", "gpt-4o-mini"]) await judge(model).ask(request);
    expect(one.seen.map(({ body }) => body.model)).toEqual(["gpt-4o", "o4-mini"]);
    expect(one.seen[0]).toMatchObject({
      headers: { authorization: "Bearer sk-openai-1" },
      body: { temperature: 0.3, max_tokens: 100 },
    });
    expect(other.seen).toMatchObject([
      {
        url: "/v1/chat/completions?api-version=2024-10-21",
        headers: { "api-key": "azure-key-1", "x-title": "Aegis" },
        body: { model: "vendor/gpt-4o-mini:free", reasoning_effort: "low" },
      },
    ]);
    expect(other.seen[0]?.body).not.toHaveProperty("temperature");
    expect(other.seen[0]?.headers).not.toHaveProperty("authorization");
  });

  test("without an entry for a model does not know it", async () => {
    const { judge } = read("- models: gpt-4.1\n  base_url: http://127.0.0.1:1/v1");
    await expect(judge("gpt-4x1").ask(request)).rejects.toMatchObject({
      kind: "unknown_model",
      message: 'gpt-4x1: the file of judges has no entry for this model. Add one, or one for "*".',
    });
  });

  const entry = (...lines: string[]) =>
    ["- models: gpt-4o", "  base_url: https://x.test/v1", ...lines.map((line) => `  ${line}`)].join("\n");

  test.each([
    ["", "judges.yaml:1: the file must be a list of entries, each with models and base_url."],
    ["models: gpt-4o", "judges.yaml:1: the file must be a list"],
    ["- gpt-4o", "judges.yaml:1: an entry must have keys, such as models and base_url."],
    ["- models: [", "judges.yaml:1: "],
    ["# judges\n- base_url: https://x.test/v1", "judges.yaml:2: the entry has no models."],
    ["- models: gpt-4o", "judges.yaml:1: the entry has no base_url."],
    [
      "- base_url: https://x.test/v1\n  models: []",
      "judges.yaml:2: models must be a model or a list of models",
    ],
    ["- models: gpt-4o\n  base_url: x.test/v1", "judges.yaml:2: base_url is not a URL."],
    [
      "- models: gpt-4o\n  base_url: https://u:pw-1@x.test",
      "judges.yaml:2: base_url holds a user or a password.",
    ],
    [entry("tempature: 0"), 'judges.yaml:3: there is no key "tempature". Did you mean temperature?'],
    [entry("url: x"), 'judges.yaml:3: there is no key "url". There are models, base_url, key_variable, '],
    [entry("toString: x"), 'judges.yaml:3: there is no key "toString".'],
    [entry("temperature: 3"), "judges.yaml:3: temperature must be a number from 0 to 2"],
    [entry("temperature: '0'"), "judges.yaml:3: temperature must be a number from 0 to 2"],
    [entry("max_tokens: 0"), "judges.yaml:3: max_tokens must be a whole number of at least 1."],
    [entry("calls: 0"), "judges.yaml:3: calls must be a whole number from 1 to 256."],
    [entry("calls: 257"), "judges.yaml:3: calls must be a whole number from 1 to 256."],
    [entry("calls: '4'"), "judges.yaml:3: calls must be a whole number from 1 to 256."],
    [
      entry("key_variable: OPENAI_KEYS"),
      "judges.yaml:3: key_variable names the environment variable OPENAI_KEYS, which is not set.",
    ],
    [
      entry("key_variable: EMPTY"),
      "judges.yaml:3: key_variable names the environment variable EMPTY, which is not set.",
    ],
    [
      entry("headers:", "  a: x", `  api-key: \${NONE}`),
      "judges.yaml:5: headers: api-key names the environment variable NONE, which is not set.",
    ],
    [entry("headers:", "  a b: x"), "judges.yaml:4: headers: a b is not the name of a header."],
    [entry("headers: [a]"), "judges.yaml:3: headers must be names with a text each."],
    [entry("query:", "  v: [1]"), "judges.yaml:4: query: v must be a text."],
    [
      entry("body:", "  top_p: 1", "  stream: true"),
      "judges.yaml:5: body: stream is set by the judge itself",
    ],
    [entry("max_tokens: 1", "max_tokens: 2"), "judges.yaml:4: "],
  ])("%j is refused in one line that names the place", (text, problem) => {
    expect(() => read(text)).toThrow(BrokenJudges);
    expect(() => read(text)).toThrow(problem);
    expect(() => read(text)).not.toThrow(/\n|pw-1/);
  });

  test("gives all entries of an endpoint the number that one of them names", () => {
    const { judge } = read(`
- models: gpt-4o
  base_url: https://x.test/v1
- models: o4-mini
  base_url: https://x.test/v1/
  calls: 2
- models: other-key
  base_url: https://x.test/v1
  key_variable: OPENAI_KEY
  calls: 32
- models: elsewhere
  base_url: https://y.test/v1
`);
    const limits = ["gpt-4o", "o4-mini", "other-key", "elsewhere"].map(
      (model) => judge(model).endpoint?.concurrency,
    );
    expect(limits).toEqual([2, 2, 32, undefined]);
    expect(judge("gpt-4o").endpoint).toEqual(judge("o4-mini").endpoint);
  });

  test("with two numbers for one endpoint is refused in one line that names both places", () => {
    const text = [entry("calls: 8"), entry("model_name: x", "calls: 4")].join("\n");
    expect(() => read(text)).toThrow(
      "judges.yaml:7: calls is 4, and 8 in line 3 for the same endpoint. Give both the same number, or leave one out.",
    );
    expect(() => read(text.replace("4", "4o").replace("calls: 4", "calls: 8"))).not.toThrow();
  });

  test.each([
    ["gpt4o", 'judges.yaml:1: models: no model fits "gpt4o". Did you mean gpt-4o?'],
    ["llama-*", 'judges.yaml:1: models: no model fits "llama-*". There are gpt-4o, o4-mini.'],
  ])("with a pattern that fits none of the models that there are is refused: %s", (pattern, problem) => {
    expect(() => read(`- models: ${pattern}\n  base_url: https://x.test/v1`, ["gpt-4o", "o4-mini"])).toThrow(
      problem,
    );
  });
});
