import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { world } from "@aegis/contract/world";
import { afterAll, expect, test } from "vitest";
import { exampleKey } from "./domain/api-key.ts";
import type { Prices } from "./domain/prices.ts";
import type { Engine } from "./engine/engine.ts";
import { operations } from "./operations/index.ts";
import { startServer } from "./start-server.ts";
import { openStore } from "./store/sqlite/open.ts";
import { seedWorld } from "./store/world.ts";

const folder = await mkdtemp(join(tmpdir(), "start-server-"));
afterAll(() => rm(folder, { recursive: true }));

const prices: Prices = { since: "2026-01-01", deterministic: 0, models: new Map() };
const clock = () => Date.UTC(2026, 3, 2, 10);

/** An engine that does nothing, and what is asked of it and of the store, in order. */
async function setUp(start: Engine["start"] = async () => undefined) {
  const happened: string[] = [];
  const store = await openStore({ file: ":memory:", clock });
  await seedWorld(store, world, { balance: 0 });
  const engine: Engine = {
    score: () => Promise.reject(new Error("Nothing is scored here.")),
    wake: () => undefined,
    finished: async () => false,
    cancel: () => undefined,
    start,
    stop: async () => {
      happened.push("the engine stopped");
    },
  };
  const closing = {
    ...store,
    close: async () => {
      happened.push("the store closed");
      await store.close();
    },
  };
  const options = {
    store: closing,
    engine,
    prices: () => prices,
    clock,
    uploads: join(folder, "uploads"),
    port: 0,
  };
  return { happened, store, options };
}

test("a stop answers what waits, and closes the store once everything has ended", async () => {
  const { happened, options } = await setUp();
  const server = await startServer({
    ...options,
    graceMs: 100,
    operations: {
      ...operations,
      getMyOrganization: async ({ signal, store }) => {
        happened.push("asked");
        if (!signal.aborted) await once(signal, "abort");
        // What is still under way can use the store.
        await store.ping();
        happened.push("answered");
        return { status: 200, body: null };
      },
    },
  });
  const asked = get(`${server.url}/api/v1/organizations/me`, {
    headers: { authorization: `Bearer ${exampleKey}` },
  });
  const response = once(asked, "response");
  while (!happened.includes("asked")) await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([server.close(), server.close()]);
  expect((await response)[0].statusCode).toBe(200);
  expect([happened.length, happened.at(-1)]).toEqual([4, "the store closed"]);
});

test("a port in use leaves the store open and the engine unstarted", async () => {
  const { options: first } = await setUp();
  await using server = await startServer(first);
  let isStarted = false;
  const { options, store } = await setUp(async () => {
    isStarted = true;
  });
  await expect(startServer({ ...options, port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  await store.ping();
  expect(isStarted).toBe(false);
  await store.close();
});

test("an engine that does not start stops the server, and leaves the store open", async () => {
  const { options, store } = await setUp(() => Promise.reject(new Error("Flat battery.")));
  await expect(startServer(options)).rejects.toThrow("Flat battery.");
  await store.ping();
  await store.close();
});
