import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lookAt, runCommand, startPostgres } from "@aegis/server/testing";
import { type Peer, started } from "../peers.ts";

const command = join(import.meta.dirname, "../../packages/server/src/main.ts");

/** The databases that a system can run on. */
export const storeKinds = ["SQLite", "PostgreSQL"] as const;

/** One of them. */
export type StoreKind = (typeof storeKinds)[number];

/** Servers on one empty store, each a process of its own, and the keys of some users. */
export type System = AsyncDisposable & {
  readonly servers: readonly Peer[];
  readonly keys: readonly string[];
  /** The address of its PostgreSQL, if it has one. */
  readonly database: string | undefined;
  /** How many bytes its database takes on the disk, with indexes, without the log of a PostgreSQL. */
  readonly bytes: () => Promise<number>;
};

/** Requests of one user get in each other's way more than those of several. */
const users = 8;

/** Starts a system in a folder of its own, which disposing removes. Commits wait for the disk. */
export async function startSystem(kind: StoreKind, processes = 1): Promise<System> {
  await using starting = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "aegis-load-"));
  starting.defer(() => rm(folder, { recursive: true }));
  const environment: Record<string, string> = {};
  if (kind === "PostgreSQL") {
    const { url, stop } = await startPostgres({ waitsForDisk: true });
    starting.defer(stop);
    environment.DATABASE_URL = url("postgres");
  }
  const servers: Peer[] = [];
  for (let at = 0; at < processes; at += 1) {
    const data = join(folder, `data-${at}`);
    const flags = ["serve", "--port", "0", "--data", data, "--json", "--log", "error"];
    servers.push(starting.use(await started([command, ...flags], "/api/v1", environment)));
  }
  const place = kind === "PostgreSQL" ? [] : ["--data", join(folder, "data-0")];
  const admin = async (...words: string[]): Promise<Readonly<Record<string, unknown>>> => {
    const { out, err } = await runCommand([...words, ...place, "--json"], { environment, random });
    if (out === "") throw new Error(err);
    return JSON.parse(out);
  };
  const keys: string[] = [];
  for (let at = 0; at < users; at += 1) {
    await admin("users", "create", `user${at}@example.com`);
    keys.push(String((await admin("keys", "create", "--user", `user${at}@example.com`)).key));
  }
  const running = starting.move();
  const { DATABASE_URL: database } = environment;
  return {
    servers,
    keys,
    database,
    bytes: () => (database === undefined ? bytesIn(join(folder, "data-0")) : bytesOf(database)),
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function bytesOf(database: string): Promise<number> {
  const size = "select pg_database_size(current_database()) as bytes";
  const [row] = await lookAt(database, (ask) => ask(size));
  return Number(row?.bytes);
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

function random(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
