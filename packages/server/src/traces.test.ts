import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleKey } from "./domain/api-key.ts";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf } from "./testing/call.ts";
import { type Collector, type SentSpan, startCollector } from "./testing/collector.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { type SlowJudge, slowJudge } from "./testing/slow-judge.ts";
import { startProcess } from "./testing/start-process.ts";

const traceId = "0af7651916cd43dd8448eb211c80319c";
const spanId = "b7ad6b7169203331";
const traceparent = `00-${traceId}-${spanId}-01`;

let folder: string;
let collector: Collector;
let judge: SlowJudge;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "aegis-traces-"));
  [collector, judge] = await Promise.all([startCollector(), slowJudge()]);
});
afterAll(async () => {
  await Promise.all([collector[Symbol.asyncDispose](), judge[Symbol.asyncDispose]()]);
  await rm(folder, { recursive: true });
});

const serve = (name: string, environment: Readonly<Record<string, string>>) =>
  startProcess(process.execPath, ["--sandbox", "--port", "0", "--data", join(folder, name)], environment);

describe("a server whose environment names a collector", () => {
  let spans: readonly SentSpan[];

  beforeAll(async () => {
    const environment = {
      AEGIS_JUDGE_URL: judge.url,
      AEGIS_JUDGE_KEY: "canary-judge-key",
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    };
    await using server = await serve("traced", environment);
    const call = callerOf(String(server.said.url), exampleKey);
    const headers = { traceparent, tracestate: "canary=canary", "x-request-id": "canary-id" };
    const data = [{ output: "canary output" }];
    const body = {
      is_blocking: true,
      alias: "canary alias",
      model_slug: "gpt-4o",
      evaluations: [{ metrics: ["toxic"], data }],
    };
    expect((await call("POST", "/runs/custom", { body, headers })).status).toBe(201);
    await call("GET", "/runs?search=canary", { headers: { "user-agent": "canary" } });
    await call("GET", "/canary/path");
    await call("GET", "/models", { key: "canary-key" });
    await fetch(`${server.said.url}/healthz`);
    expect(await server.stop()).toBe(0);
    expect(server.err()).toBe("");
    ({ spans } = collector);
  });

  const named = (name: string): SentSpan => {
    const [span, ...others] = spans.filter((each) => each.name === name);
    if (span === undefined || others.length > 0) throw new Error(`There is not one ${name}.`);
    return span;
  };
  const attributesOf = ({ attributes }: SentSpan) =>
    Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));

  test("sends a span for each call, named by its operation, below the caller's own", () => {
    expect(spans.filter(({ kind }) => kind === 2).map(({ name }) => name)).toEqual([
      "createCustomRun",
      "listRuns",
      "none",
      "listModels",
    ]);
    const span = named("createCustomRun");
    expect([span.traceId, span.parentSpanId]).toEqual([traceId, spanId]);
    expect(attributesOf(span)).toEqual({
      "http.request.method": "POST",
      "http.route": "/api/v1/runs/custom",
      "http.response.status_code": 201,
    });
    expect(named("listRuns").parentSpanId ?? "").toBe("");
    expect(attributesOf(named("none"))).toEqual({
      "http.request.method": "GET",
      "http.response.status_code": 404,
    });
  });

  test("sends what is done with a chunk: it is claimed, scored by what a judge answers, and saved", () => {
    const chunk = named("chunk");
    const [claim, score, question, save] = ["claim", "score", "chat gpt-4o", "save"].map(named);
    for (const step of [claim, score, save]) expect(step?.parentSpanId).toBe(chunk.spanId);
    expect(question?.parentSpanId).toBe(score?.spanId);
    expect(attributesOf(chunk)).toMatchObject({ "aegis.chunk.rows": 1, "aegis.chunk.tasks": 1 });
    expect(question && attributesOf(question)).toEqual({
      "gen_ai.operation.name": "chat",
      "gen_ai.request.model": "gpt-4o",
      "gen_ai.usage.input_tokens": 1_000,
      "gen_ai.usage.output_tokens": 100,
    });
    expect(save && attributesOf(save)).toEqual({ "aegis.results": 1, "aegis.saved": "finished" });
  });

  test("sends no text of a user, no key, and nothing of the command line", () => {
    expect(collector.bodies.join("")).not.toMatch(/canary|sk_|aegis-traces-/);
  });
});

describe.skipIf(noPostgres)(`a worker${noPostgres === null ? "" : ` (skipped: ${noPostgres})`}`, () => {
  test("sends what it does for runs that were started at a server", async () => {
    await using own = await startCollector();
    const environment = { DATABASE_URL: await oneDatabase(), AEGIS_JUDGE_URL: judge.url };
    const parameters = ["--sandbox", "--api-only", "--port", "0", "--data", join(folder, "worked")];
    await using server = await startProcess(process.execPath, parameters, environment);
    await using worker = await startProcess(process.execPath, ["worker"], {
      ...environment,
      OTEL_EXPORTER_OTLP_ENDPOINT: own.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: "http/json",
    });
    const call = callerOf(String(server.said.url), exampleKey);
    const evaluations = [{ metrics: ["toxic"], data: [{ output: "Good evening." }] }];
    const body = { is_blocking: true, model_slug: "gpt-4o", evaluations };
    expect((await call("POST", "/runs/custom", { body })).body).toMatchObject({ result: 100 });
    expect([await worker.stop(), await server.stop()]).toEqual([0, 0]);
    const ofRun = own.spans.map(({ name }) => name).toSorted();
    expect(ofRun).toEqual(["chat gpt-4o", "chunk", "claim", "save", "score"]);
  });
});

test("a collector that is gone is told in the log, and keeps no server from its stop", async () => {
  const environment = { OTEL_EXPORTER_OTLP_ENDPOINT: "http://127.0.0.1:9" };
  await using server = await serve("alone", environment);
  const call = callerOf(String(server.said.url), exampleKey);
  expect((await call("GET", "/models")).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect(server.err()).toContain("Traces cannot be sent.");
});

describe("where the SDK is not installed,", () => {
  const hooks = `import{registerHooks}from"node:module";registerHooks({resolve(name,context,next){if(name.startsWith("@opentelemetry/sdk"))throw(Object.assign(new(Error)(name),{code:"ERR_MODULE_NOT_FOUND"}));return(next(name,context))}})`;
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(hooks)}`;

  test("a server that is not asked for traces does not miss it", async () => {
    await using server = await serve("untraced", { NODE_OPTIONS });
    expect(await server.stop()).toBe(0);
  });

  test("one that is asked for traces ends with the command that installs it", async () => {
    const starting = serve("missing", { NODE_OPTIONS, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url });
    await expect(starting).rejects.toThrow(/npm install @opentelemetry\/sdk-node/);
  });
});
