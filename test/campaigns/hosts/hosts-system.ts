import { join } from "node:path";
import { execute, startPostgres } from "@aegis/server/testing";
import type { Chance } from "../chance.ts";
import { postgresVault } from "../crash/postgres-vault.ts";
import { programOf } from "../crash/program.ts";
import type { CrashSystem, Setting } from "../crash/system.ts";
import { clockAhead } from "./clock-ahead.ts";
import { type Faults, faultsOf } from "./faults.ts";
import type { Network } from "./network.ts";
import { strayTimes } from "./stray-times.ts";

/** How many questions all workers together may ask the judges at a time. */
export const judgeCalls = 4;

/** How long an API waits for an answer of a database that is cut off, in milliseconds. */
const silence = 8_000;

/** How far the clocks are from that of the database, in minutes. */
const clocks = { apis: [-7, 9], workers: [5, -3, 0] };

/**
 * A PostgreSQL, two servers and three workers, each on a host of its own. Between them are links that faults
 * befall, and their clocks are minutes apart.
 *
 * @param network of six hosts
 */
export async function hostsSystem(
  { folder, environment }: Setting,
  { network, chance }: { readonly network: Network; readonly chance: Chance },
): Promise<CrashSystem> {
  const [database, ...others] = network.hosts;
  if (database === undefined || others.length !== 5) throw new Error("There are six hosts.");
  const address = database.addresses.back;
  const postgres = await startPostgres({
    waitsForDisk: true,
    settings: { listen_addresses: address },
    network: database.network,
  });
  await execute(postgres.url("postgres"), "create database aegis template template0");
  const vault = postgresVault(postgres.url("aegis"));
  const begun = Date.now();
  const url = `postgres://postgres@${address}/aegis?query_timeout=${silence}`;
  const shared = { ...environment, DATABASE_URL: url };
  const apis = clocks.apis.map((minutes, index) => {
    const host = others[index] ?? database;
    const data = join(folder, `api-${index + 1}`);
    const program = programOf("API", {
      parameters: ["--api-only", "--host", host.addresses.front, "--data", data],
      enter: host.enter,
      environment: { ...shared, ...clockAhead(minutes * 60_000) },
      log: `${data}.log`,
    });
    return { host, data, log: `${data}.log`, ...program };
  });
  const workers = clocks.workers.map((minutes, index) => {
    const host = others[clocks.apis.length + index] ?? database;
    const log = join(folder, `worker-${index + 1}.log`);
    const program = programOf("worker", {
      command: "worker",
      parameters: ["--judge-calls", String(judgeCalls)],
      enter: host.enter,
      environment: { ...shared, ...clockAhead(minutes * 60_000) },
      log,
    });
    return { host, log, ...program };
  });
  const programs = [...apis, ...workers];
  const faults: Faults = {
    database: database.links.back,
    workers: workers.map(({ host }) => host.links),
    apis: apis.map(({ host, api }) => ({ ...host.links, api })),
    silence,
  };
  return {
    vault: {
      ...vault,
      damage: async (ask) => [...(await vault.damage(ask)), ...(await strayTimes(ask, begun))],
    },
    apis: () => apis.map(({ api }) => api()).filter((api) => api !== undefined),
    victims: faultsOf(faults, chance),
    start: async () => void (await Promise.all(programs.map((each) => each.start()))),
    stop: () => Promise.all(programs.map((each) => each.stop())),
    uploads: apis.map(({ data }) => join(data, "uploads")),
    logs: programs.map(({ log }) => log),
    // Of a database that is cut off; a server that is asked whether it is ready does not wait for the error.
    isExpected: (line) =>
      /"type":"Store(?:Unavailable|Uncertain)"|The store has not answered in five seconds/.test(line),
    keep: postgres.keep,
    async [Symbol.asyncDispose]() {
      await Promise.all(programs.map((each) => each.kill()));
      await postgres.stop();
    },
  };
}
