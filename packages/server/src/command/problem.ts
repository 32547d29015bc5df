import { listenProblem } from "@aegis/terminal";
import { BrokenPrices } from "../price-tables.ts";
import { StoreUnavailable } from "../store/store.ts";

/** Says in one line why a command failed and what to do; undefined for an error that nobody foresaw. */
export function problemOf(error: unknown): string | undefined {
  if (error instanceof StoreUnavailable || error instanceof BrokenPrices) return error.message;
  return listenProblem(error) ?? fileProblem(error);
}

function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && "path" in error)) return undefined;
  return `${error.path} cannot be used (${error.code}). Give this user write access to it, or choose another --data folder.`;
}
