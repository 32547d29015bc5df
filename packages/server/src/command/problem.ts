import { BrokenPrices } from "../price-tables.ts";
import { sqliteCode } from "./data-folder.ts";
import { Refusal } from "./refusal.ts";

/** Why a command could not do its work, in one line that says what to do; undefined for an error that nobody foresaw. */
export function problemOf(error: unknown): string | undefined {
  if (error instanceof Refusal || error instanceof BrokenPrices) return error.message;
  if (!(error instanceof Error)) return undefined;
  const sqlite = sqliteCode(error);
  if (sqlite !== undefined) return sqliteProblems.get(sqlite);
  return "code" in error && typeof error.code === "string"
    ? systemProblems.get(error.code)?.(endpointOf(error))
    : undefined;
}

const systemProblems: ReadonlyMap<string, (endpoint: string) => string> = new Map([
  ["EADDRINUSE", (at) => `Port ${at} is taken. Stop what listens there, or choose another --port.`],
  ["EACCES", (at) => `Port ${at} may not be opened by this user. Choose another --port, above 1023.`],
  ["EADDRNOTAVAIL", () => "--host is no address of this machine. Choose another, such as 127.0.0.1."],
  ["ENOTFOUND", () => "--host is no address of this machine. Choose another, such as 127.0.0.1."],
  ["ENOSPC", () => "The disk is full. Make room, then start again: nothing is damaged."],
]);

const sqliteProblems: ReadonlyMap<number, string> = new Map([
  [5, "The database is in use by something else, such as a backup. Try again when that is done."],
  [
    8,
    "The database may not be written to by this user. Give the user the right, or choose another --data folder.",
  ],
  [10, "The disk failed under the database. Look after the disk, then start again."],
  [11, "The database is damaged. Put a backup in its place."],
  [13, "The disk is full. Make room, then start again: nothing is damaged."],
  [
    14,
    "The database cannot be opened by this user. Give the user the right, or choose another --data folder.",
  ],
  [26, "aegis.db in the --data folder is no database. Put a backup in its place, or choose another folder."],
]);

function endpointOf(error: Error): string {
  return "port" in error && "address" in error ? `${error.port} of ${error.address}` : "";
}
