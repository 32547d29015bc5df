import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { world as examplesWorld, type World } from "@aegis/contract/world";
import { listen } from "@aegis/http";
import { offlineJudge } from "@aegis/metrics";
import { priceFile, readPrices } from "@aegis/rules/prices";
import { createServer, type ServerOptions } from "../create-server.ts";
import { createKey, exampleKey } from "../domain/api-key.ts";
import type { Nano, StoredUser } from "../domain/entities.ts";
import type { Prices } from "../domain/prices.ts";
import { timestamp } from "../domain/timestamp.ts";
import type { RoleName } from "../domain/vocabulary.ts";
import { createEngine } from "../engine/create-engine.ts";
import type { EngineOptions } from "../engine/options.ts";
import { openStore } from "../store/sqlite/open.ts";
import type { Store } from "../store/store.ts";
import { seedWorld } from "../store/world.ts";
import { callerOf, type TestCall } from "./call.ts";

/** A clock that stands still until a test moves it. */
type ManualClock = { /** Milliseconds since 1970. */ now: number };

/** What differs from the usual test server. */
export type TestOptions = Partial<Omit<ServerOptions, "store" | "engine" | "clock">> & {
  /**
   * What user 7, the caller of the examples, may spend.
   * @default 100 dollars
   */
  readonly balance?: Nano;
  /**
   * What the server starts with.
   *
   * @default the examples' world
   */
  readonly world?: World;
  /**
   * Opens an empty store, which is closed with the server.
   *
   * @param clock milliseconds since 1970
   * @default one in memory
   */
  readonly open?: (clock: () => number) => Promise<Store>;
  /** What differs from the usual engine, such as its judges: the offline one for every model. */
  readonly engine?: Partial<EngineOptions>;
};

/** A user who is not in the examples, and their key. */
export type Newcomer = StoredUser & { readonly key: string };

/** A whole server on a port of its own, with the examples' world in memory. */
export type TestServer = AsyncDisposable & {
  /** Without a slash at the end; the API is below `${url}/api/v1`. */
  readonly url: string;
  readonly port: number;
  /** Whether there is a page at `/`. */
  readonly hasPage: boolean;
  readonly store: Store;
  readonly clock: ManualClock;
  /** Calls the API, by default as user 7. */
  readonly call: TestCall;
  /** Adds a user with a key, to an organization or to none. */
  readonly addUser: (
    email: string,
    more?: { readonly org_id?: number; readonly role?: RoleName; readonly balance?: Nano },
  ) => Promise<Newcomer>;
  readonly close: () => Promise<void>;
};

/** A day after all that happens in the examples. */
const begin = Date.UTC(2026, 3, 2, 10, 0, 0);

/** Starts a server for a test. Every response is checked against the document. */
export async function testServer({
  balance = 100_000_000_000,
  world = examplesWorld,
  open = inMemory,
  engine: engineOptions = {},
  ...options
}: TestOptions = {}): Promise<TestServer> {
  const clock: ManualClock = { now: begin };
  const now = () => clock.now;
  const folder = await mkdtemp(join(tmpdir(), "aegis-server-"));
  const store = await open(now);
  await seedWorld(store, world, { balance });
  const first = await firstPrices();
  const prices = options.prices ?? (() => first);
  const engine = createEngine({
    store,
    judges: () => offlineJudge,
    prices,
    // The clock stands still, but timers run as usual.
    clock: now,
    random: () => 0.5,
    worker: "test",
    isolation: "none",
    onError: (error) => console.error(error),
    ...engineOptions,
  });
  const server = await createServer({
    store,
    engine,
    prices,
    clock: now,
    uploads: join(folder, "uploads"),
    checkResponses: true,
    ...options,
  });
  await server.start();
  const { close: hangUp, ...listening } = await listen(server.listener, {
    port: 0,
    host: "127.0.0.1",
    graceMs: 2000,
  });
  let closed: Promise<void> | undefined;
  const end = async () => {
    await Promise.all([server.stop(), hangUp()]);
    await store.close();
    await rm(folder, { recursive: true });
  };
  const close = () => {
    closed ??= end();
    return closed;
  };
  return {
    ...listening,
    hasPage: server.hasPage,
    store,
    clock,
    call: callerOf(listening.url, exampleKey),
    addUser: (email, more) => addUser(store, clock, email, more),
    close,
    [Symbol.asyncDispose]: close,
  };
}

function inMemory(clock: () => number): Promise<Store> {
  return openStore({ file: ":memory:", clock });
}

async function firstPrices(): Promise<Prices> {
  const [prices] = readPrices(await readFile(priceFile, "utf8"), "prices.yaml");
  if (prices === undefined) throw new Error("There are no prices.");
  return prices;
}

let made = 0;

async function addUser(
  store: Store,
  clock: ManualClock,
  email: string,
  { org_id, role = "MEMBER", balance }: NonNullable<Parameters<TestServer["addUser"]>[1]> = {},
): Promise<Newcomer> {
  const at = timestamp(clock.now);
  const user = await store.createUser(email);
  if (org_id !== undefined) await store.setMembership(user.id, { org_id, role });
  if (balance !== undefined) await store.credit(user.id, balance);
  made += 1;
  const { key, hash, hint } = createKey(
    Uint8Array.from({ length: 16 }, (_, index) => (index < 4 ? made >>> (8 * index) : 7)),
  );
  await store.createKey(user.id, { hash, hint, name: "test" }, at);
  return { ...user, key };
}
