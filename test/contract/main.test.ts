import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMock } from "@aegis/mock";
import { XmlDocument } from "libxml2-wasm";
import { afterAll, expect, test } from "vitest";
import { exampleOf, operations } from "../openapi-document.ts";
import { serve } from "./serve.ts";

const folder = await mkdtemp(join(tmpdir(), "contract-"));
afterAll(() => rm(folder, { recursive: true }));
const main = join(import.meta.dirname, "main.ts");
const lists = ["--only", "listDatasetTypes/", "--json"];

test.each([
  [
    ["--url", "nowhere"],
    2,
    "error: option '--url <url>' argument 'nowhere' is invalid. It is not an http or https URL.\n",
  ],
  [
    ["--url", "http://127.0.0.1:1/v1"],
    3,
    /^contract: Nothing answers at http:\/\/127\.0\.0\.1:1\/v1 \(.+\)\. Start the server, or correct --url\.\n$/,
  ],
  [
    ["--junit", "/nowhere/file"],
    2,
    /^error: option '--junit <file>' argument '\/nowhere\/file' is invalid\. /,
  ],
  [["--urll", "x"], 2, /^error: unknown option '--urll'\n/],
])("%j ends with one line and exit code %i", async (parameters, exitCode, line) => {
  const { code, stdout, stderr } = await run(parameters);
  expect({ code, stdout }).toEqual({ code: exitCode, stdout: "" });
  expect(stderr).toEqual(typeof line === "string" ? line : expect.stringMatching(line));
});

test.each([
  ["a mock", []],
  ["a server", ["--stateful"]],
])("%s that the command starts keeps the contract", async (_, more) => {
  const { code, stdout } = await run([...lists, ...more]);
  expect(JSON.parse(stdout)).toMatchObject({ failed: [], notRun: [], coverage: [] });
  expect(code).toBe(0);
});

test("--parity compares a mock and a server, case by case", async () => {
  const { code, stdout } = await run(["--parity", "--only", "getRun/404/"]);
  expect(stdout).toMatch(
    /getRun\/404\/run-not-found +│ 404 application\/json │ 404 application\/json │ same +│/,
  );
  expect(stdout).toContain("parity: 1 the same, 0 refused for what the server holds, 0 different");
  expect(code).toBe(0);
});

test("a server that follows Prefer is recognized as a mock and told how to respond", async () => {
  await using mock = await startMock();
  const { code, stdout } = await run(["--url", `${mock.url}/api/v1/`, "--only", "getRun/404/", "--json"]);
  expect(JSON.parse(stdout)).toMatchObject({ passed: 1, failed: [], notRun: [] });
  expect(code).toBe(0);
});

test("a server that breaks the contract fails, with what is wrong and a command to reproduce it", async () => {
  const server = await serve((_, response) =>
    response.writeHead(200, { "Content-Type": "text/html" }).end("Hello"),
  );
  const file = join(folder, "results.xml");
  const parameters = ["--url", server.url, "--stateless", "--junit", file, ...lists];
  const { code, stdout } = await run(parameters).finally(server.close);
  expect(code).toBe(1);
  const { failed } = JSON.parse(stdout);
  expect(failed).toContainEqual({
    name: "listDatasetTypes/key/none: GET /dataset-types refuses a request without a key.",
    why: `The status is 200, not 401. Hello\ncurl -i -X GET ${server.url}/dataset-types`,
  });
  using results = XmlDocument.fromString(await readFile(file, "utf8"));
  expect(results.find("//testcase[failure]/@name").map(({ content }) => content)).toEqual(
    failed.map(({ name }: { name: string }) => name),
  );
});

test("--documented does not judge what no public page says", async () => {
  const server = await serve((_, response) => response.writeHead(500).end());
  const parameters = ["--url", server.url, "--stateless", "--documented", ...lists];
  const { code, stdout } = await run(parameters).finally(server.close);
  expect(JSON.parse(stdout)).toMatchObject({ passed: 0, failed: [] });
  expect(code).toBe(0);
});

test("a server that responds to everything alike fails, and the responses that it never gave are listed", {
  timeout: 180_000,
}, async () => {
  const types = JSON.stringify(exampleOf("listDatasetTypes", 200, "dataset-types"));
  const server = await serve((_, response) =>
    response.writeHead(200, { "Content-Type": "application/json" }).end(types),
  );
  const { code, stdout } = await run(["--url", server.url, "--seed", "3", "--json"]).finally(server.close);
  expect(code).toBe(1);
  const { failed, notRun, coverage } = JSON.parse(stdout);
  expect(failed).toContainEqual({
    name: "every documented status and media type of every operation was seen",
    why: expect.stringContaining("getRun never answered 404 (application/json)."),
  });
  expect(failed).toContainEqual({
    name: "any request that is valid by the schemas is accepted, or refused by a rule, by > getRun",
    why: expect.stringMatching(/^The body breaks its schema: .*\nWith the seed 3:\ncurl -i -X GET /s),
  });
  expect(coverage).toContainEqual({
    operationId: "listDatasetTypes",
    status: 401,
    mediaType: "application/json",
    seen: 0,
  });
  expect(new Set(coverage.map(({ operationId }: { operationId: string }) => operationId)).size).toBe(
    operations.length,
  );
  // It does not follow Prefer, so it is taken for a stateful server, although it stores nothing.
  expect(notRun).toContainEqual(expect.objectContaining({ why: "it does not hold the examples' world" }));
});

function run(parameters: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [main, ...parameters],
      { maxBuffer: 2 ** 26 },
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}
