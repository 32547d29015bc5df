import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleOf, operationOf } from "../../openapi-document.ts";
import { type Served, serve } from "../serve.ts";
import { judgeExchanges, type Recorder, startRecorder } from "./recorder.ts";

const sample = { operation: operationOf("getRun"), source: "" };
const run = exampleOf("getRun", 200, "march-run");
let upstream: Served;
let recorder: Recorder;

beforeAll(async () => {
  upstream = await serve((request, response) => {
    const status = request.url?.endsWith("/404") ? 404 : 200;
    const body = request.headers.authorization === "Bearer sk_1" ? run : {};
    response.writeHead(status, { "Content-Type": "application/json" }).end(JSON.stringify(body));
  });
  recorder = await startRecorder(upstream.url);
});

afterAll(() => Promise.all([recorder.close(), upstream.close()]));

test.each<[sample: string, method: string, path: string, key: string, findings: unknown[]]>([
  ["good", "GET", "/runs/991", "sk_1", []],
  ["other-address", "GET", "/runs", "sk_1", ["It calls GET /api/v1/runs."]],
  ["further-address", "GET", "/runs/991/download", "sk_1", ["It calls GET /api/v1/runs/991/download."]],
  ["other-method", "PUT", "/runs/991", "sk_1", ["It calls PUT /api/v1/runs/991."]],
  ["refused", "GET", "/runs/404", "sk_2", ["It is answered with 404: {}"]],
  [
    "broken-answer",
    "GET",
    "/runs/991",
    "sk_2",
    expect.arrayContaining([expect.stringMatching(/^The body breaks its schema: /)]),
  ],
])("a sample is judged by what it sends and gets: %s", async (name, method, path, key, findings) => {
  const host = recorder.hostFor(name);
  const response = await fetch(`${host}/api/v1${path}`, {
    method,
    headers: { Authorization: `Bearer ${key}` },
  });
  expect(response.headers.get("Content-Type")).toBe("application/json");
  expect(await response.json()).toEqual(key === "sk_1" ? run : {});
  expect(judgeExchanges(sample, recorder.exchangesTo(host))).toEqual(findings);
});

test("a sample that calls nothing has failed", () => {
  expect(judgeExchanges(sample, recorder.exchangesTo(recorder.hostFor("idle")))).toEqual([
    "It calls nothing.",
  ]);
});
