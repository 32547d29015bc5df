import { execute } from "../store/postgres/testing/databases.ts";
import { startPostgres } from "../store/postgres/testing/embedded.ts";

/** A database without tables, for all tests of a file. @returns its address */
export async function oneDatabase(): Promise<string> {
  const { url } = await startPostgres();
  await execute(url("postgres"), "create database aegis template template0");
  return url("aegis");
}
