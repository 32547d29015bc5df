import { exampleKey } from "@aegis/contract";
import { Command, InvalidArgumentError, Option } from "commander";
import { faults } from "./http/fault.ts";
import { longestDelay } from "./prefer/preferences.ts";
import type { StartMockOptions } from "./start-mock.ts";

/** What the command line asks for. */
export type MockCommandOptions = {
  readonly start: StartMockOptions;
  /** Whether the one line that says where it listens is JSON. */
  readonly json: boolean;
};

/** Where a command writes: results and help, and everything else. */
export type Output = { readonly out: (text: string) => void; readonly err: (text: string) => void };

type Flags = StartMockOptions & { readonly json: boolean };

/**
 * Reads the arguments of `aegis-mock`.
 *
 * @throws CommanderError when there is nothing to start: after `--help`, and after arguments that do not fit, with one
 * line written to `err`.
 */
export function readArguments(args: readonly string[], { out, err }: Output): MockCommandOptions {
  const command = new Command("aegis-mock")
    .description("Serves a mock of the Aegis evaluation API, its docs and its document.")
    .option("--port <number>", "0 for one that is free", number({ to: 65_535 }), 4010)
    .option("--host <address>", "address to listen on", "127.0.0.1")
    .option("--docs <folder>", "folder of the reference docs (default: where they are generated)")
    .option("--delay <ms>", `hold every answer back, at most ${longestDelay}`, number({ to: longestDelay }))
    .addOption(new Option("--fault <kind>", "break every answer").choices(faults))
    .option("--rate-limit <number>", "requests that a key may make in a second", number({ from: 1 }))
    .option("--dynamic", "invent answers from the schemas instead of sending the examples")
    .option("--seed <text>", "invent the same answers at every start")
    .option("--json", "say where it listens as one line of JSON", false)
    .allowExcessArguments(false)
    .exitOverride()
    .configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: (text, write) => write(`${text.trim().replaceAll(/\s*\n\s*/g, " ")}\n`),
    })
    .parse(args, { from: "user" });
  const { json, ...start } = command.opts<Flags>();
  return { start, json };
}

function number({
  from = 0,
  to = Number.MAX_SAFE_INTEGER,
}: {
  from?: number;
  to?: number;
}): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    const range = to === Number.MAX_SAFE_INTEGER ? `of ${from} or more` : `from ${from} to ${to}`;
    throw new InvalidArgumentError(`Give a whole number ${range}.`);
  };
}

/** Why a mock could not be started, in one line; undefined for an error that nobody foresaw. */
export function startProblem(error: unknown, { host = "", port = 0 }: StartMockOptions): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "EADDRINUSE")
    return `Port ${port} of ${host} is taken. Stop what listens there, or choose another --port.`;
  if (code === "EACCES")
    return `Port ${port} of ${host} may not be opened by this user. Choose another --port, above 1023.`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") {
    return `${host} is no address of this machine. Choose another --host, such as 127.0.0.1.`;
  }
  return undefined;
}

/** What is said once the mock listens: its addresses, and a call to try. */
export function greeting(url: string, json: boolean): string {
  const api = `${url}/api/v1`;
  if (json) return `${JSON.stringify({ url, api, docs: `${url}/docs`, key: exampleKey })}\n`;
  return [
    "The mock is listening.",
    "",
    `  API       ${api}`,
    `  Docs      ${url}/docs`,
    `  Document  ${url}/openapi.json  ${url}/openapi.yaml`,
    `  Key       ${exampleKey}  (any other will do)`,
    "",
    `  curl "${api}/datasets" -H "Authorization: Bearer ${exampleKey}"`,
    "",
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}
