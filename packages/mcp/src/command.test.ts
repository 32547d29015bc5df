import { once } from "node:events";
import { PassThrough } from "node:stream";
import { runCommand } from "@aegis/terminal";
import { expect, test } from "vitest";
import { aegisMcp } from "./command.ts";

function context(environment: Record<string, string>) {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  const { signal } = new AbortController();
  return { stdin, stdout, stderr, isTerminal: false, environment, clock: Date.now, signal };
}

test.each([
  [{}, [], "There is no key: set AEGIS_API_KEY."],
  [{ AEGIS_API_KEY: "" }, [], "There is no key: set AEGIS_API_KEY."],
  [{ AEGIS_API_KEY: "a" }, ["--base-url", "nope"], "--base-url: baseUrl must be an http or https URL"],
  [{}, ["--http", "--base-url", "nope"], "--base-url: baseUrl must be an http or https URL"],
  [
    { AEGIS_API_KEY: "a", AEGIS_API_BASE_URL: "nope" },
    [],
    "AEGIS_API_BASE_URL: baseUrl must be an http or https URL",
  ],
  [{ AEGIS_API_BASE_URL: "" }, ["--http"], "AEGIS_API_BASE_URL: baseUrl must be an http or https URL"],
  [{ AEGIS_API_KEY: "a b" }, [], "AEGIS_API_KEY: The API key contains invalid characters."],
  [{ AEGIS_API_KEY: "a b" }, ["--http"], "AEGIS_API_KEY: The API key contains invalid characters."],
])("with %j and %j it says in one line what is missing", async (environment, parameters, message) => {
  await expect(runCommand(aegisMcp, context(environment), parameters)).rejects.toThrow(message);
});

test("it answers on stdout what is asked on stdin, and ends with stdin", async () => {
  const host = context({ AEGIS_API_KEY: "a" });
  const ended = runCommand(aegisMcp, host, ["--read-only"]);
  host.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id: 1, method: "tools/list" })}\n`);
  const [answer] = await once(host.stdout, "data");
  expect(JSON.parse(answer).result.tools).toContainEqual(expect.objectContaining({ name: "getRun" }));
  host.stdin.end();
  await ended;
});
