import type { Pool } from "pg";
import { createPool } from "../pool.ts";

/** Asks a database. Numbers of 64 bits and their sums come back as numbers. */
export type AskDatabase = (text: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/**
 * Asks a database in one transaction that changes nothing: everything is seen as it is at one moment.
 *
 * @returns what the work does
 */
export async function lookAt<T>(url: string, work: (ask: AskDatabase) => Promise<T>): Promise<T> {
  const pool: Pool = createPool({ url, application: "auditor", connections: 1, patient: true });
  try {
    const client = await pool.connect();
    try {
      await client.query("begin isolation level repeatable read read only");
      return await work(async (text) => (await client.query(text)).rows);
    } finally {
      client.release(true);
    }
  } finally {
    await pool.end();
  }
}
