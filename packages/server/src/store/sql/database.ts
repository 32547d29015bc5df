import type { Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** A connection, or a transaction on it. */
export type Database = Kysely<Tables>;

/** 0 and 1 as they are kept, null as it is. */
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

/** A value as JSON text, null as it is. */
export function json(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** A value that `json` wrote, and nobody else can have. */
export function unjson<T>(text: string): T;
export function unjson<T>(text: string | null): T | null;
export function unjson<T>(text: string | null): T | null {
  return text === null ? null : JSON.parse(text);
}
