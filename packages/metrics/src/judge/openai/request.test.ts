import { describe, expect, test } from "vitest";
import type { EndpointOptions } from "./endpoint.ts";
import { openAiEndpoint } from "./endpoint.ts";
import { fakeEndpoint, type Reply, refuses, type Seen, says } from "./fake-endpoint.ts";

const question = { id: "test/verdict", version: 1, instructions: "Is it so?", schema: { type: "object" } };
const request = { question, material: { output: "It is so." } };
const yes = says("{}");

/** Asks as often as there are runs, one question after the other. */
async function asked(
  replies: readonly Reply[] | ((seen: Seen) => Reply),
  options: Partial<EndpointOptions> = {},
  runs = 1,
) {
  await using endpoint = await fakeEndpoint(replies);
  const { judge } = openAiEndpoint({ baseUrl: endpoint.baseUrl, ...options });
  const outcomes = [];
  for (let run = 0; run < runs; run += 1)
    outcomes.push(
      await judge("gpt-x")
        .ask({ ...request, run })
        .catch((cause) => cause),
    );
  return { outcomes, seen: endpoint.seen };
}

describe("a request", () => {
  test("asks for temperature 0, and holds no key if there is none", async () => {
    const { seen } = await asked([yes]);
    expect(seen[0]?.body).toMatchObject({ model: "gpt-x", temperature: 0 });
    expect(seen[0]?.body).not.toHaveProperty("max_tokens");
    expect(seen[0]?.headers).not.toHaveProperty("authorization");
    // Whatever is compressed could not be read.
    expect(seen[0]?.headers).toMatchObject({
      "accept-encoding": "identity",
      "content-type": "application/json",
    });
  });

  test("has the headers, the query, the fields and the name of the model that are set", async () => {
    const { seen } = await asked([yes], {
      apiKey: "sk-12345678",
      headers: { "API-Key": "azure-key-1", Authorization: "Basic eDp5" },
      query: { "api-version": "2024-10-21" },
      body: { reasoning_effort: "low" },
      temperature: null,
      maxTokens: 4_000,
      modelName: (name) => `${name}-eu`,
    });
    expect(seen[0]).toMatchObject({
      url: "/v1/chat/completions?api-version=2024-10-21",
      headers: { "api-key": "azure-key-1", authorization: "Basic eDp5" },
      body: { model: "gpt-x-eu", max_tokens: 4_000, reasoning_effort: "low" },
    });
    expect(seen[0]?.body).not.toHaveProperty("temperature");
  });

  test.each<[keyof EndpointOptions, unknown, string]>([
    ["temperature", 2.5, "temperature must be a number from 0 to 2, or null to leave it to the endpoint."],
    ["temperature", Number.NaN, "temperature must be a number from 0 to 2"],
    ["maxTokens", 0, "maxTokens must be a whole number of at least 1."],
    ["apiKey", "secret\n", "apiKey has a character that no header may have."],
    ["headers", { "a b": "x" }, "headers: a b is not the name of a header."],
    ["headers", { key: "secret\n" }, "headers: key has a character that no header may have."],
    ["body", { temperature: 1 }, "body: temperature is set by the judge itself, or by a setting of its own."],
    ["baseUrl", "judge.test/v1", "baseUrl is not a URL."],
  ])("is refused before it is sent if %s is %j", (name, value, reason) => {
    const make = () => openAiEndpoint({ baseUrl: "https://judge.test/v1", [name]: value });
    expect(make).toThrow(reason);
    expect(make).not.toThrow("secret");
  });
});

describe("what an endpoint refuses", () => {
  const lacksTemperature = refuses(400, {
    message:
      "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.",
    param: "temperature",
    code: "unsupported_value",
  });

  test("is left out at once, and from the next question on: temperature", async () => {
    const { seen, outcomes } = await asked(
      ({ body }) => (body.temperature === undefined ? yes : lacksTemperature),
      {},
      2,
    );
    expect(outcomes.map(({ value }) => value)).toEqual([{}, {}]);
    expect(seen.map(({ body }) => [body.temperature, body.response_format?.type])).toEqual([
      [0, "json_schema"],
      [undefined, "json_schema"],
      [undefined, "json_schema"],
    ]);
  });

  test("is sent under the name that it has there: max_tokens", async () => {
    const message =
      "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.";
    const { seen } = await asked([refuses(400, { message, code: "unsupported_parameter" }), yes], {
      maxTokens: 9,
    });
    expect(seen[1]?.body).toMatchObject({ max_completion_tokens: 9, temperature: 0 });
    expect(seen[1]?.body).not.toHaveProperty("max_tokens");
  });

  test("is not left out for good because of one refusal in words about something else", async () => {
    const odd = refuses(400, { message: "upstream hiccup while compiling json_schema, try again" });
    let count = 0;
    const { seen } = await asked(() => (++count === 1 ? odd : yes), {}, 10);
    const types = seen.map(({ body }) => body.response_format?.type);
    expect(types).toEqual(["json_schema", ...Array(8).fill("json_object"), "json_schema", "json_schema"]);
  });

  test.each<[string, number, unknown]>([
    ["in plain text", 400, "Bad Request: unknown field response_format"],
    ["by a parameter", 400, { error: { message: "Not supported.", param: "response_format" } }],
    ["with a status of its own", 501, { error: "json_schema is not implemented" }],
    ["by a proxy", 503, { error: { message: "grammar could not be compiled" } }],
    ["with no word at all", 422, ""],
  ])("is left out if it is refused %s", async (_, status, body) => {
    const { outcomes } = await asked((seen) =>
      seen.body.response_format?.type === "json_schema" ? { status, body } : yes,
    );
    expect(outcomes).toMatchObject([{ value: {} }]);
  });

  test("but does not say so, is said in words after the first answer that does not fit: the schema", async () => {
    const schema = { type: "object", properties: { verdict: { enum: ["yes"] } }, required: ["verdict"] };
    const knowing = ({ body }: Seen) =>
      says(body.messages[0]?.content.includes('"enum"') ? '{"verdict":"yes"}' : '{"answer":"yes"}');
    await using endpoint = await fakeEndpoint(knowing);
    const judge = openAiEndpoint({ baseUrl: endpoint.baseUrl }).judge("gpt-x");
    const one = { ...request, question: { ...question, schema } };
    await expect(judge.ask(one)).rejects.toMatchObject({ kind: "unparseable" });
    expect(await judge.ask({ ...one, correction: "does not fit" })).toMatchObject({
      value: { verdict: "yes" },
    });
    expect(await judge.ask({ ...one, run: 1 })).toMatchObject({ value: { verdict: "yes" } });
  });

  test("with status 500 is asked for in words at the next try of the same question", async () => {
    await using endpoint = await fakeEndpoint(({ body }) =>
      body.response_format === undefined ? yes : refuses(500, { message: "Internal server error" }),
    );
    const judge = openAiEndpoint({ baseUrl: endpoint.baseUrl }).judge("gpt-x");
    await expect(judge.ask(request)).rejects.toMatchObject({ kind: "unreachable", status: 500 });
    expect(await judge.ask(request)).toMatchObject({ value: {} });
  });
});
