import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A connection, or a transaction on it. */
export type Database = Kysely<Tables>;

/** A boolean as it is stored: 0, 1 or null. */
export function flag(value: boolean): number;
export function flag(value: boolean | null): number | null;
export function flag(value: boolean | null): number | null {
  return value === null ? null : Number(value);
}

export function unflag(value: number): boolean;
export function unflag(value: number | null): boolean | null;
export function unflag(value: number | null): boolean | null {
  return value === null ? null : value === 1;
}

/** A value as JSON text; null stays null. */
export function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** Reads a value that `json` wrote. Nothing else writes these columns, so its type is not checked. */
export function unjson<T>(text: string): T;
export function unjson<T>(text: string | null): T | null;
export function unjson<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}
