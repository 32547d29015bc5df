import type { Progress } from "../../test/campaigns/progress.ts";
import { printTable, ratio } from "../table.ts";
import { drive, errorsText } from "./drive.ts";
import { memoryOf } from "./memory.ts";
import { startSystem } from "./systems.ts";

const connections = 32;
const seconds = 10;

/** One server process beside several on one PostgreSQL, with as many connections in all. */
export async function processes(counts: readonly number[], tell: Progress): Promise<void> {
  const rows: string[][] = [];
  let first: number | undefined;
  for (const count of counts) {
    tell(rows.length, counts.length, `${count} processes`);
    await using system = await startSystem("PostgreSQL", count);
    const load = { keys: system.keys, connections: Math.ceil(connections / count), seconds };
    const driven = await Promise.all(system.servers.map(({ url }) => drive(url, load)));
    const perSecond = driven.reduce((sum, each) => sum + each.perSecond, 0);
    first ??= perSecond;
    const memory = await Promise.all(system.servers.map(memoryOf));
    rows.push([
      String(count),
      Math.round(perSecond).toLocaleString("en"),
      ratio(perSecond / first),
      Math.max(...driven.map(({ p99 }) => p99)).toFixed(0),
      errorsText(driven.map(({ errors }) => errors)),
      Math.max(...memory).toFixed(0),
    ]);
  }
  printTable(
    `POST /evaluate, exact_match, ${connections} connections over processes on one PostgreSQL`,
    ["processes", "requests per second", "/ the first", "p99 ms", "errors", "MiB of the largest"],
    rows,
  );
}
