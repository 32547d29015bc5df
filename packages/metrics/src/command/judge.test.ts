import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fakeEndpoint, says } from "../judge/openai/fake-endpoint.ts";
import { type JudgeValues, judgeOf } from "./judge.ts";

const values: JudgeValues = { judgeTimeout: 120, judgeTries: 5, judgeCalls: 4 };
const question = { id: "test/verdict", version: 1, instructions: "Is it so?", schema: { type: "object" } };

let folder: string;
let judges: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-judge-"));
  judges = join(folder, "judges.yaml");
  await writeFile(judges, "- models: gpt-*\n  base_url: http://127.0.0.1:1/v1\n");
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [{}, "offline"],
  [{ AEGIS_JUDGE_URL: "", AEGIS_JUDGE_MODEL: "gpt-4o" }, "offline"],
  [{ AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1", AEGIS_JUDGE_MODEL: "gpt-4o" }, "gpt-4o"],
])("the environment %j names the judge %s", async (environment, name) => {
  expect((await judgeOf(environment, values)).name).toBe(name);
});

test.each([
  [
    { AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1" },
    "Name the model that judges: with --judge-model, or in AEGIS_JUDGE_MODEL.",
  ],
  [{ AEGIS_JUDGE_URL: "localhost", AEGIS_JUDGE_MODEL: "gpt-4o" }, "AEGIS_JUDGE_URL is not a URL."],
  [
    { AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1", AEGIS_JUDGE_MODEL: "gpt-4o", AEGIS_JUDGE_KEY: "two\nlines" },
    "AEGIS_JUDGE_KEY has a character that no header may have.",
  ],
  [{ AEGIS_JUDGES: "/no/such.yaml" }, "The judges in /no/such.yaml cannot be read: there is no such file."],
])("the environment %j is refused", async (environment, reason) => {
  await expect(judgeOf(environment, values)).rejects.toThrow(reason);
});

describe("the options", () => {
  test("name the model, and go before the environment", async () => {
    const environment = { AEGIS_JUDGES: "/no/such.yaml", AEGIS_JUDGE_MODEL: "gpt-9" };
    const judge = await judgeOf(environment, { ...values, judges, judgeModel: "gpt-4o" });
    expect(judge.name).toBe("gpt-4o");
  });

  test("reach the endpoint", async () => {
    await using endpoint = await fakeEndpoint([says("{}")]);
    const environment = {
      AEGIS_JUDGE_URL: endpoint.baseUrl,
      AEGIS_JUDGE_MODEL: "gpt-4o",
      AZURE_KEY: "k-1",
      AEGIS_JUDGE_KEY: "sk-1\n",
    };
    const judge = await judgeOf(environment, {
      ...values,
      judgeCalls: 7,
      judgeTemperature: 0.5,
      judgeMaxTokens: 99,
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the user writes it so
      judgeHeader: { "api-key": "${AZURE_KEY}" },
      judgeQuery: { "api-version": "1" },
    });
    expect(judge.concurrency).toBe(7);
    await judge.ask({ question, material: {} });
    expect(endpoint.seen[0]).toMatchObject({
      url: "/v1/chat/completions?api-version=1",
      headers: { "api-key": "k-1", authorization: "Bearer sk-1" },
      body: { temperature: 0.5, max_tokens: 99 },
    });
  });

  test("have a say in how often and for how long an answer is tried", async () => {
    await using endpoint = await fakeEndpoint([{ status: 500, body: {}, headers: { "retry-after": "2" } }]);
    const environment = { AEGIS_JUDGE_URL: endpoint.baseUrl, AEGIS_JUDGE_MODEL: "gpt-4o" };
    for (const limits of [{ judgeTries: 1 }, { judgeTimeout: 1 }]) {
      const judge = await judgeOf(environment, { ...values, ...limits });
      await expect(judge.ask({ question, material: {} })).rejects.toMatchObject({ kind: "unreachable" });
    }
    expect(endpoint.seen).toHaveLength(2);
  });

  test.each([
    [{ judgeHeader: { a: "b" } }, "Headers and query belong to one endpoint. Put them into its entry in"],
    [{ judgeModel: "claude-9" }, undefined],
  ])("%j with a file of judges", async (more, reason) => {
    const asked = judgeOf({}, { ...values, judges, judgeModel: "gpt-4o", ...more });
    if (reason === undefined)
      await expect((await asked).ask({ question, material: {} })).rejects.toMatchObject({
        kind: "unknown_model",
      });
    else await expect(asked).rejects.toThrow(reason);
  });

  test("that say who judges in two ways are refused", async () => {
    const environment = { AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1" };
    await expect(judgeOf(environment, { ...values, judges })).rejects.toThrow("both say who judges");
  });
});
