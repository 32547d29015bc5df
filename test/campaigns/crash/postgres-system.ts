import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Embedded, execute, signalIfThere, startPostgres } from "@aegis/server/testing";
import { mustHold } from "../contradiction.ts";
import { postgresVault } from "./postgres-vault.ts";
import { programOf } from "./program.ts";
import { type CrashSystem, everything, type Setting, type Victim } from "./system.ts";
import type { Vault } from "./vault.ts";

/** Two servers and three workers on a PostgreSQL, whose commits wait for the disk. */
export async function postgresSystem({ folder, environment }: Setting): Promise<CrashSystem> {
  const postgres = await startPostgres({ waitsForDisk: true });
  await execute(postgres.url("postgres"), "create database aegis template template0");
  const vault = postgresVault(postgres.url("aegis"));
  const where = { environment: { ...environment, ...vault.environment } };
  const data = ["one", "other"].map((name) => join(folder, name));
  const servers = data.map((own) =>
    programOf("API", { ...where, parameters: ["--api-only", "--data", own], log: `${own}.log` }),
  );
  const workerLogs = [1, 2, 3].map((number) => join(folder, `worker-${number}.log`));
  const workers = workerLogs.map((log) =>
    programOf("worker", { ...where, command: "worker", parameters: [], log }),
  );
  const programs = [...servers, ...workers];
  const database = databaseOf(postgres);
  const start = async () => void (await Promise.all(programs.map((each) => each.start())));
  const kill = async () => void (await Promise.all(programs.map((each) => each.kill())));
  return {
    vault,
    apis: () => servers.map(({ api }) => api()).filter((api) => api !== undefined),
    victims: [...programs, connectionTo(vault), database, everything(database, { kill, start })],
    start,
    stop: () => Promise.all(programs.map((each) => each.stop())),
    uploads: data.map((own) => join(own, "uploads")),
    logs: [...data.map((own) => `${own}.log`), ...workerLogs],
    // Of a database that is gone, or is not ready yet.
    isExpected: (line) => /"type":"Store(?:Unavailable|Uncertain)"/.test(line),
    keep: postgres.keep,
    async [Symbol.asyncDispose]() {
      await kill();
      await postgres.stop();
    },
  };
}

function databaseOf(postgres: Embedded): Victim {
  return {
    kind: "database",
    kill: postgres.kill,
    async killStarting(after) {
      // Killed before it is ready, it has not started.
      const started = postgres.start().catch(() => {});
      await setTimeout(after);
      await postgres.kill();
      await started;
    },
    start: postgres.start,
  };
}

/** Without one of its processes a PostgreSQL ends all others, and starts again by itself. */
function connectionTo({ look }: Vault): Victim {
  const ask = (query: string) => look((asking) => asking(query)).catch(() => undefined);
  const kill = async () => {
    const [chosen] = (await ask(connections)) ?? [];
    if (chosen !== undefined) signalIfThere(Number(chosen.pid), "SIGKILL");
  };
  return {
    kind: "connection",
    kill,
    async killStarting(after) {
      await setTimeout(after);
      await kill();
    },
    async start() {
      for (const until = performance.now() + patience; ; await setTimeout(50)) {
        if ((await ask("select 1")) !== undefined) return;
        mustHold(performance.now() < until, () => "The database does not come back.");
      }
    },
  };
}

const connections =
  "select pid from pg_stat_activity where application_name like 'aegis-server%' order by random() limit 1";

/** In milliseconds. */
const patience = 120_000;
