import { join } from "node:path";
import { programOf } from "./program.ts";
import { sqliteVault } from "./sqlite-vault.ts";
import type { CrashSystem, Setting } from "./system.ts";

/** One server that does everything, and keeps it in a data folder. */
export async function sqliteSystem({ folder, environment }: Setting): Promise<CrashSystem> {
  const data = join(folder, "data");
  const log = join(folder, "server.log");
  const server = programOf("server", { parameters: ["--data", data], log, environment });
  return {
    vault: sqliteVault(data),
    apis: () => [server.api()].filter((api) => api !== undefined),
    victims: [server],
    start: server.start,
    stop: async () => [await server.stop()],
    uploads: [join(data, "uploads")],
    logs: [log],
    isExpected: () => false,
    keep: () => data,
    [Symbol.asyncDispose]: server.kill,
  };
}
