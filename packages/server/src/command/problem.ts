import { BrokenPrices } from "@aegis/rules/prices";
import { listenProblem } from "@aegis/terminal";
import { StoreUnavailable, StoreUncertain } from "../store/store.ts";
import { folderProblem } from "./folder-problem.ts";

/** Says in one line why a command failed and what to do; undefined for an error that nobody foresaw. */
export function problemOf(error: unknown): string | undefined {
  if (error instanceof StoreUncertain) return `${error.message} Look before you do it again.`;
  if (error instanceof StoreUnavailable || error instanceof BrokenPrices) return error.message;
  return listenProblem(error) ?? fileProblem(error);
}

function fileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error && "code" in error && "path" in error)) return undefined;
  return folderProblem(String(error.path), error.code);
}
