import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Progress } from "../../test/campaigns/progress.ts";
import { writeRows } from "../server/files.ts";
import { printTable, ratio } from "../table.ts";
import { score, upload } from "./scored.ts";
import { startSystem } from "./systems.ts";
import { profiled } from "./waits.ts";

const runs = 4;

/**
 * Server processes that share a PostgreSQL score one run, and as many rows in several runs at once: saves of
 * several runs do not meet, so what only one run suffers is what its workers wait for of each other.
 */
export async function manyRuns(counts: readonly number[], rows: number, tell: Progress): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "aegis-runs-"));
  const table: string[][] = [];
  try {
    const first = new Map<number, number>();
    for (const count of counts) {
      await using system = await startSystem("PostgreSQL", count);
      const { servers, database = "" } = system;
      const [server] = servers;
      const [key = ""] = system.keys;
      if (server === undefined) throw new Error("No server has started.");
      for (const parts of [1, runs]) {
        tell(table.length, counts.length * 2, `${count} processes, ${parts} runs`);
        const file = join(folder, `${parts}.csv`);
        await writeRows(file, rows / parts, "");
        const dataset = await upload(server, file, key, `In ${parts}`);
        const begin = performance.now();
        const [, { waits, cores }] = await profiled(database, servers, async () => {
          await Promise.all(Array.from({ length: parts }, () => score(server, dataset, key)));
        });
        const perSecond = rows / ((performance.now() - begin) / 1000);
        if (!first.has(parts)) first.set(parts, perSecond);
        table.push([
          `${count} processes, ${parts === 1 ? "one run" : `${parts} runs`}`,
          Math.round(perSecond).toLocaleString("en"),
          ratio(perSecond / (first.get(parts) ?? Number.NaN)),
          [cores.servers, cores.database, cores.machine].map((each) => each.toFixed(2)).join(", "),
          [...waits]
            .slice(0, 6)
            .map(([what, many]) => `${what} ${many.toFixed(2)}`)
            .join("\n"),
        ]);
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  printTable(
    `${rows.toLocaleString("en")} rows by exact_match, over processes on one PostgreSQL`,
    ["", "rows per second", "/ the first", "cores of servers, database, machine", "transactions wait for"],
    table,
  );
}
