import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { contractCases } from "@aegis/contract/cases";
import { afterEach, expect, test } from "vitest";
import { lackingOperations } from "./lacking.ts";
import { runCase } from "./run-case.ts";
import { states } from "./states/index.ts";

let server: Server;
afterEach(() => server.close());

/** Starts a server of which only the document matters. @returns the base URL of its API */
async function serving(document: string, type = "application/json", status = 200): Promise<string> {
  server = createServer((_, response) => response.writeHead(status, { "content-type": type }).end(document));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return `http://127.0.0.1:${port}/api/v1`;
}

test.each([
  ["has the path", '{"paths":{"/runs":{"get":{}}}}', false],
  ["has it below the path of the server", '{"paths":{"/api/v1/runs":{"get":{}}}}', false],
  ["has the path with other methods only", '{"paths":{"/runs":{"post":{}}}}', true],
  ["has other paths only", '{"paths":{"/runs/{run_id}":{"get":{}}}}', true],
  ["has no paths", "{}", true],
])("a server whose document %s lacks GET /runs: %3$s", async (_, document, isLacking) => {
  expect((await lackingOperations(await serving(document))).has("listRuns")).toBe(isLacking);
});

test.each([
  ["answers with a page", "<html>", "text/html", 200],
  ["answers with an error", '{"paths":{"/runs":{"get":{}}}}', "application/json", 404],
])("a server that %s instead of a document lacks GET /runs", async (_, body, type, status) => {
  expect(await lackingOperations(await serving(body, type, status))).toContain("listRuns");
});

test("what every server has is never lacking", async () => {
  expect(await lackingOperations(await serving("{}"))).not.toContain("getRun");
});

test("a case of an operation that a server lacks is not run", async () => {
  const url = await serving("{}");
  const target = { url, key: "key", stateful: false, lacks: await lackingOperations(url) };
  const [first] = contractCases.filter(({ operationId }) => operationId === "listRuns");
  const outcome = first && (await runCase(first, target, states));
  expect(outcome).toEqual({ kind: "not run", why: "the server's own document does not have it" });
});
