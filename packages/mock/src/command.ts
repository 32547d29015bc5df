import { once } from "node:events";
import { exampleKey } from "@aegis/contract";
import { basePath, readBasePath, readTrust } from "@aegis/http";
import {
  type CommandContext,
  choice,
  defineCommand,
  flag,
  greetingLines,
  option,
  readBy,
  wholeNumber,
} from "@aegis/terminal";
import { faults } from "./http/fault.ts";
import { longestDelay } from "./prefer/preferences.ts";
import { startMock } from "./start-mock.ts";

/** The options of `aegis-mock`: each preference, as a default for all requests, and where to listen. */
export const mockOptions = {
  port: option("--port <number>", "port to listen on; 0 for any free port", {
    read: wholeNumber({ to: 65_535 }),
    fallback: 4010,
  }),
  host: option("--host <address>", "address to listen on", { fallback: "127.0.0.1" }),
  basePath: option("--base-path <path>", "what a proxy puts before every path, such as /aegis", {
    read: readBy(readBasePath),
  }),
  trustProxy: option(
    "--trust-proxy <hops or addresses>",
    "proxies whose X-Forwarded-* or Forwarded headers count: a number of hops, or addresses and subnets",
    { read: readBy(readTrust) },
  ),
  docs: option("--docs <folder>", "folder of the reference docs (default: where they are generated)"),
  delay: option("--delay <ms>", `delay of every response, at most ${longestDelay}`, {
    read: wholeNumber({ to: longestDelay }),
  }),
  code: option("--code <status>", "respond with this status, such as 503", {
    read: wholeNumber({ from: 100, to: 599 }),
  }),
  example: option("--example <name>", "respond with this example, where an operation has it"),
  fault: choice("--fault <kind>", "break every response", { words: faults }),
  rateLimit: option("--rate-limit <number>", "requests per second that a key may make", {
    read: wholeNumber({ from: 1 }),
  }),
  dynamic: flag("--dynamic", "generate responses from the schemas instead of sending the examples"),
  seed: option("--seed <text>", "seed, to generate the same responses at every start"),
  strictIds: flag("--strict-ids", "refuse ids that are not in the examples' world"),
  validate: flag("--no-validate", "let requests through that do not fit the document or break its rules"),
  json: flag("--json", "print where it listens as one line of JSON"),
};

/** The command `aegis-mock`: serves a mock until it is asked to stop. */
export const aegisMock = defineCommand({
  name: "aegis-mock",
  description: "Serves a mock of the Aegis evaluation API, its docs and its document.",
  options: mockOptions,
  async run(
    { json, basePath = "", trustProxy = () => false, ...options },
    { stdout, signal }: CommandContext,
  ) {
    await using mock = await startMock({ ...options, proxies: { basePath, trusts: trustProxy } });
    stdout.write(greeting(mock.url, json));
    if (!signal.aborted) await once(signal, "abort");
  },
});

/** What is printed once the mock listens: its addresses, and a call to try. */
export function greeting(url: string, json: boolean): string {
  const api = url + basePath;
  if (json) return `${JSON.stringify({ url, api, docs: `${url}/docs`, key: exampleKey })}\n`;
  return greetingLines({
    title: "The mock is listening.",
    facts: [
      ["API", api],
      ["Docs", `${url}/docs`],
      ["Document", `${url}/openapi.json  ${url}/openapi.yaml`],
      ["Key", `${exampleKey}  (any other key works too)`],
    ],
    more: [`  curl "${api}/datasets" -H "Authorization: Bearer ${exampleKey}"`],
    stop: "Press Ctrl-C to stop it.",
  });
}
