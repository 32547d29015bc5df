import { BrokenPrices } from "../price-tables.ts";
import { StoreUnusable } from "../store/store.ts";
import { CommandError } from "./command-error.ts";

/** Why a command could not do its work, in one line that says what to do; undefined for an error that nobody foresaw. */
export function problemOf(error: unknown): string | undefined {
  if (error instanceof CommandError || error instanceof StoreUnusable || error instanceof BrokenPrices)
    return error.message;
  if (!(error instanceof Error && "code" in error && typeof error.code === "string")) return undefined;
  if ("address" in error || "hostname" in error) return listenProblems.get(error.code)?.(endpointOf(error));
  return "path" in error
    ? `${error.path} cannot be used (${error.code}). Give this user the right to write there, or choose another --data folder.`
    : undefined;
}

const noAddress = () => "--host is no address of this machine. Choose another, such as 127.0.0.1.";

const listenProblems: ReadonlyMap<string, (endpoint: string) => string> = new Map([
  ["EADDRINUSE", (at) => `Port ${at} is taken. Stop what listens there, or choose another --port.`],
  ["EACCES", (at) => `Port ${at} may not be opened by this user. Choose another --port, above 1023.`],
  ["EADDRNOTAVAIL", noAddress],
  ["ENOTFOUND", noAddress],
  ["EAI_AGAIN", noAddress],
]);

function endpointOf(error: Error): string {
  return "port" in error && "address" in error ? `${error.port} of ${error.address}` : "";
}
