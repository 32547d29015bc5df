import { readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { setTimeout } from "node:timers/promises";
import { lookAt } from "@aegis/server/testing";
import type { Peer } from "../peers.ts";

/** What held a system back while something ran. */
export type Profile = {
  /** For each thing that a transaction waited for: how many did at a time, on average, the most first. */
  readonly waits: ReadonlyMap<string, number>;
  /** Cores that were busy, on average: with the servers, the database, and everything on the machine. */
  readonly cores: { readonly servers: number; readonly database: number; readonly machine: number };
};

/**
 * Looks again and again at what the transactions on a PostgreSQL wait for while work runs, and at who uses
 * the processor. Linux only.
 */
export async function profiled<T>(
  database: string,
  servers: readonly Peer[],
  work: () => Promise<T>,
): Promise<readonly [T, Profile]> {
  const totals = new Map<string, number>();
  const backends = new Map<number, { first: number; last: number }>();
  let samples = 0;
  let over = false;
  const [before, began] = [await used(servers), performance.now()];
  const machineBefore = await machineUsed();
  const watching = (async () => {
    while (!over) {
      const rows = await lookAt(database, (ask) => ask(question));
      samples += 1;
      for (const { pid, what } of rows) {
        const seconds = await secondsOf(Number(pid));
        const { first } = backends.get(Number(pid)) ?? { first: seconds };
        backends.set(Number(pid), { first, last: seconds });
        if (what !== null) totals.set(String(what), (totals.get(String(what)) ?? 0) + 1);
      }
      await setTimeout(betweenSamples);
    }
  })();
  const result = await work().finally(() => {
    over = true;
  });
  const [after, elapsed] = [await used(servers), (performance.now() - began) / 1000];
  const machineAfter = await machineUsed();
  await watching;
  const databaseUsed = [...backends.values()].reduce((sum, { first, last }) => sum + last - first, 0);
  const waits = [...totals].map(([what, count]) => [what, count / samples] as const);
  return [
    result,
    {
      waits: new Map(waits.toSorted(([, one], [, other]) => other - one)),
      cores: {
        servers: (after - before) / elapsed,
        database: databaseUsed / elapsed,
        machine: Math.min(cpus().length, (machineAfter - machineBefore) / elapsed),
      },
    },
  ];
}

/** In milliseconds. */
const betweenSamples = 100;

/** A transaction whose program is not waiting for an answer waits for its program. */
const question = `select pid, case
    when backend_type <> 'client backend' or pid = pg_backend_pid() or state = 'idle' then null
    when state <> 'active' then 'its server'
    when wait_event is null then 'a core'
    else wait_event_type || ' ' || wait_event end as what
  from pg_stat_activity`;

async function used(servers: readonly Peer[]): Promise<number> {
  const each = await Promise.all(servers.map(({ pid }) => secondsOf(pid)));
  return each.reduce((sum, seconds) => sum + seconds, 0);
}

const ticksPerSecond = 100;

/** Seconds of processor time that a process has used; 0 if it has ended. */
async function secondsOf(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / ticksPerSecond;
}

/** Seconds of processor time that everything on the machine has used. */
async function machineUsed(): Promise<number> {
  const [line = ""] = (await readFile("/proc/stat", "utf8")).split("\n");
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq) / ticksPerSecond;
}
