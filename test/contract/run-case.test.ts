import type { IncomingMessage } from "node:http";
import type { ContractCase } from "@aegis/contract/cases";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Target } from "./prepare-request.ts";
import { runCase } from "./run-case.ts";
import { type Served, serve } from "./serve.ts";
import type { States } from "./states/index.ts";

const contractCase: ContractCase = {
  id: "getRun/404/run-not-found",
  operationId: "getRun",
  title: "GET /runs/{run_id} answers 404 as the example run-not-found shows.",
  needs: { state: "run-not-found" },
  request: { method: "GET", path: "/runs/991", scheme: "Bearer" },
  prefer: "code=404, example=run-not-found",
  expect: { status: 404, mediaType: "application/json", example: "run-not-found" },
};
const noStates: States = new Map();
let asked: IncomingMessage | undefined;
let server: Served;
let target: Target;

beforeAll(async () => {
  server = await serve((request, response) => {
    asked = request;
    response.writeHead(404, { "Content-Type": "application/json" }).end('{"detail":"Nothing here."}');
  });
  target = { url: server.url, key: "sk_1", stateful: true };
});

afterAll(() => server.close());

test("a case is not run on a stateful server if no state is arranged for it", async () => {
  const outcome = await runCase(contractCase, target, noStates);
  expect(outcome).toEqual({ kind: "not run", why: "no state run-not-found is arranged" });
});

test("the state of a case decides what is sent", async () => {
  const states: States = new Map([
    ["run-not-found", async ({ request }) => ({ request: { ...request, path: "/runs/404" }, exact: false })],
  ]);
  const outcome = await runCase(contractCase, target, states);
  expect(asked?.url).toBe("/runs/404");
  expect(asked?.headers.prefer).toBeUndefined();
  expect(outcome).toMatchObject({ kind: "run", findings: [] });
});

test("a case that needs no state is sent to a stateful server unchanged", async () => {
  await runCase({ ...contractCase, needs: "nothing" }, target, noStates);
  expect(asked?.url).toBe("/runs/991");
});

test("a stateless server is told how to respond, and has to respond with the example", async () => {
  const outcome = await runCase(contractCase, { ...target, stateful: false }, noStates);
  expect(asked?.headers.prefer).toBe("code=404, example=run-not-found");
  expect(outcome).toMatchObject({
    findings: [expect.stringMatching(/^The body is not the example run-not-found/)],
    curl: expect.stringMatching(/^curl -i -X GET .*\$AEGIS_API_KEY/),
  });
});

test("no response is an error", async () => {
  await expect(
    runCase(contractCase, { ...target, url: "http://127.0.0.1:1", stateful: false }, noStates),
  ).rejects.toThrow();
});
