import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import { type Start, startServer } from "../server-process.ts";
import { stackTraceIn } from "../stack-trace.ts";
import type { Client } from "./client.ts";
import { checkInside, isSwept } from "./inside.ts";
import type { Ledger } from "./ledger.ts";
import { checkOutside, waitForRuns } from "./outside.ts";
import type { Person } from "./people.ts";

/** Milliseconds in which the rows of deleted things have to go. */
const patience = 120_000;

/**
 * Has the clients repeat what was cut off, lets the runs finish, and compares everything.
 *
 * @returns how many evaluations were written
 * @throws Contradiction
 */
export async function compare(
  start: Start,
  {
    clients,
    ...known
  }: { readonly everybody: readonly Person[]; readonly clients: readonly Client[]; readonly ledger: Ledger },
): Promise<number> {
  const server = await startServer(start);
  try {
    const asking = { api: server.api, ...known };
    await Promise.all(clients.map((client) => client.finish(server.api)));
    await waitForRuns(asking);
    await checkOutside(asking);
    for (const until = performance.now() + patience; !isSwept(start.data); await setTimeout(100))
      mustHold(performance.now() < until, () => "Rows of what was deleted stay in the database.");
    const code = await server.stop();
    mustHold(code === 0, () => `The server was asked to stop, and ended with the exit code ${code}.`);
  } finally {
    await server.kill();
  }
  const written = checkInside(start.data, known.ledger, true);
  const [file] = await readdir(join(start.data, "uploads"));
  mustHold(file === undefined, () => `The file ${file} of an upload is left.`);
  const trace = stackTraceIn(await readFile(start.log, "utf8"));
  mustHold(trace === undefined, () => `The server logged an error of its own: ${trace}`);
  return written;
}
