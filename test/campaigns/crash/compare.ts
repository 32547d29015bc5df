import { readdir, readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { mustHold } from "../contradiction.ts";
import { stackTraceIn } from "../stack-trace.ts";
import type { Client } from "./client.ts";
import { checkInside, isSwept } from "./inside.ts";
import type { Ledger } from "./ledger.ts";
import { checkOutside, waitForRuns } from "./outside.ts";
import type { Person } from "./people.ts";
import { stopInOrder } from "./stop-while-waiting.ts";
import type { CrashSystem } from "./system.ts";

/** Milliseconds in which the rows of deleted things have to go. */
const patience = 120_000;

/**
 * Has the clients repeat what was cut off, lets the runs finish, and compares everything. The system stops.
 *
 * @returns how many evaluations were written
 * @throws Contradiction
 */
export async function compare(
  system: CrashSystem,
  {
    clients,
    ...known
  }: { readonly everybody: readonly Person[]; readonly clients: readonly Client[]; readonly ledger: Ledger },
): Promise<number> {
  const { vault, apis, uploads, logs, isExpected } = system;
  const asking = { apis, ...known };
  await Promise.all(clients.map((client) => client.finish(apis)));
  await waitForRuns(asking);
  await checkOutside(asking);
  await stopInOrder(system);
  // Nobody works on the uploads of those that were killed; their leases would end a quarter of an hour later.
  await vault.change("update upload set leased_until = 0");
  await system.start();
  for (const until = performance.now() + patience; !(await isSwept(vault)); await setTimeout(100))
    mustHold(performance.now() < until, () => "Rows of what was deleted stay in the database.");
  await stopInOrder(system);
  const written = await checkInside(vault, known.ledger, true);
  for (const folder of uploads) {
    const [file] = await readdir(folder);
    mustHold(file === undefined, () => `The file ${file} of an upload is left.`);
  }
  for (const log of logs) {
    const lines = (await readFile(log, "utf8")).split("\n");
    const trace = stackTraceIn(lines.filter((line) => !isExpected(line)).join("\n"));
    mustHold(trace === undefined, () => `There is an error in the log ${log}: ${trace}`);
  }
  return written;
}
