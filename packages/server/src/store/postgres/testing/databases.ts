import { Client } from "pg";
import { onTestFinished } from "vitest";
import { openPostgresStore } from "../open.ts";
import { type Embedded, startPostgres } from "./embedded.ts";

/**
 * A database with the tables of the server and nothing in them, dropped after the test.
 *
 * @returns its address
 */
export async function emptyDatabase(): Promise<string> {
  const server = await theServer();
  template ??= createTemplate(server);
  await template;
  return create(server, templateName);
}

/**
 * A database without tables, dropped after the test.
 *
 * @returns its address
 */
export async function bareDatabase(): Promise<string> {
  return create(await theServer(), "template0");
}

/**
 * A database with the tables of the server and nothing in them, for all tests of a file. It ends with the
 * PostgreSQL that it is in.
 *
 * @returns its address
 */
export async function lastingDatabase(): Promise<string> {
  const server = await theServer();
  const name = `aegis_${++databases}`;
  await execute(server.url("postgres"), `create database ${name} template template0`);
  const store = await openPostgresStore({ url: server.url(name) });
  await store.close();
  return server.url(name);
}

/**
 * Runs a statement in a database, as another program would.
 *
 * @returns the rows that it gives
 */
export async function execute(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

let server: Promise<Embedded> | undefined;
let template: Promise<void> | undefined;
let databases = 0;

/** One for all tests of a process. */
function theServer(): Promise<Embedded> {
  server ??= startPostgres();
  return server;
}

const templateName = "aegis_template";

async function createTemplate({ url }: Embedded): Promise<void> {
  await execute(url("postgres"), `create database ${templateName} template template0`);
  const store = await openPostgresStore({ url: url(templateName) });
  await store.close();
}

async function create({ url }: Embedded, from: string): Promise<string> {
  const name = `aegis_${++databases}`;
  await execute(url("postgres"), `create database ${name} template ${from}`);
  // A store that is still open loses its connections.
  onTestFinished(async () => {
    await execute(url("postgres"), `drop database ${name} with (force)`);
  });
  return url(name);
}
