import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-judges-"));
});
afterEach(() => rm(data, { recursive: true }));

test("a judge's address that is not a URL is refused in one line", async () => {
  const environment = { AEGIS_JUDGE_URL: "gpt" };
  expect(await runCommand(["--data", data], { environment })).toEqual({
    out: "",
    err: "AEGIS_JUDGE_URL is not a URL. Give one such as https://api.openai.com/v1.\n",
    code: 1,
  });
});

/** Scores a text by a judged metric, and waits for the run. */
async function judged(api: string) {
  const answer = await fetch(`${api}/runs/custom`, {
    method: "POST",
    headers: { authorization: `Bearer ${exampleKey}`, "content-type": "application/json" },
    body: JSON.stringify({
      is_blocking: true,
      evaluations: [{ metrics: ["toxic"], data: [{ output: "Good morning." }] }],
    }),
  });
  return { status: answer.status, body: await answer.json() };
}

/** An endpoint that always answers so. */
async function endpointOf(status: number, answer: unknown) {
  const seen: { readonly url: string | undefined; readonly body: Readonly<Record<string, unknown>> }[] = [];
  const server = createServer(async (request, response) => {
    seen.push({ url: request.url, body: JSON.parse(await text(request)) });
    response.writeHead(status).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a path
  return {
    host: `127.0.0.1:${port}`,
    seen,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

const clean = { choices: [{ finish_reason: "stop", message: { content: '{"findings":[]}' } }] };

test("a file of judges sends each model to its endpoint; tokens that nobody counts are estimated, and the log says so", async () => {
  await using endpoint = await endpointOf(200, clean);
  const judges = join(data, "judges.yaml");
  await writeFile(judges, `- models: gpt-*\n  base_url: http://${endpoint.host}/v1\n  max_tokens: 500\n`);
  const { said, stop } = await runServer(
    ["--sandbox", "--data", join(data, "db"), "--log", "warn", "--judge-temperature", "0.5"],
    { environment: { AEGIS_JUDGES: judges }, clock: Date.now },
  );
  const { body } = await judged(said.api);
  expect(body.finished_at).not.toBeNull();
  expect(endpoint.seen).toMatchObject([
    { url: "/v1/chat/completions", body: { model: "gpt-4o", temperature: 0.5, max_tokens: 500 } },
  ]);
  const { err } = await stop();
  expect(JSON.parse(err.trim())).toMatchObject({
    model: "gpt-4o",
    msg: "A judge's endpoint does not count tokens: they are estimated, and costs with them.",
  });
});

test.each([
  [
    "- models: gpt4o\n  base_url: http://127.0.0.1:1/v1",
    'judges.yaml:1: models: no model fits "gpt4o". Did you mean gpt-4o?',
  ],
  ["- models: gpt-4o\n  base_uri: x", 'judges.yaml:2: there is no key "base_uri". Did you mean base_url?'],
])("a file of judges that is wrong is refused at the start: %j", async (yaml, problem) => {
  const judges = join(data, "judges.yaml");
  await writeFile(judges, yaml);
  const { out, err, code } = await runCommand(["--data", join(data, "db"), "--judges", judges]);
  expect({ out, code }).toEqual({ out: "", code: 1 });
  expect(err).toBe(`${join(data, problem)}\n`);
});

test.each([
  [403, { error: { message: "Country, region, or territory not supported" } }, "not supported"],
  [500, { error: { message: "oh" } }, "The judge gpt-4o answered with status 500, even at the last retry."],
])(
  "an endpoint that answers %d is explained by model and status, without its address",
  async (status, answer, words) => {
    await using endpoint = await endpointOf(status, answer);
    const { said, stop } = await runServer(
      ["--sandbox", "--data", data, "--judge-window", "1", "--judge-tries", "1"],
      { environment: { AEGIS_JUDGE_URL: `http://${endpoint.host}/v1` }, clock: Date.now },
    );
    const told = JSON.stringify((await judged(said.api)).body);
    expect(told).toContain(words);
    expect(told).not.toContain(endpoint.host);
    await stop();
  },
);

describe("a judge that is down", () => {
  const environment = { AEGIS_JUDGE_URL: "http://127.0.0.1:1/v1", AEGIS_JUDGE_KEY: "secret-of-the-judge" };

  test("is asked for as long as --judge-window says; then the run finishes, and the log says why", async () => {
    const { said, stop } = await runServer(
      ["--sandbox", "--data", data, "--judge-window", "1", "--log", "warn"],
      { environment, clock: Date.now },
    );
    const { status, body } = await judged(said.api);
    expect(status).toBe(201);
    expect(body.finished_at).not.toBeNull();
    expect(JSON.stringify(body)).toContain(
      "The judge gpt-4o could not be reached, even after the last retry.",
    );
    const { err } = await stop();
    const lines = err
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines).toMatchObject([
      {
        model: "gpt-4o",
        reason: "gpt-4o at 127.0.0.1:1: the connection is refused, so nothing listens there (ECONNREFUSED).",
      },
    ]);
    expect(Date.parse(lines[0].next_try)).toBeGreaterThanOrEqual(Date.parse(body.started_at));
    expect(err).not.toContain("secret-of-the-judge");
  });

  test("delays a blocking request by --blocking-limit at most", async () => {
    const { said, stop } = await runServer(["--sandbox", "--data", data, "--blocking-limit", "1"], {
      environment,
      clock: Date.now,
    });
    expect(await judged(said.api)).toMatchObject({ status: 201, body: { finished_at: null } });
    await stop();
  });
});
