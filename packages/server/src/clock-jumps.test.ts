import { describe, expect, test } from "vitest";
import { createKey } from "./domain/api-key.ts";
import { timestamp } from "./domain/timestamp.ts";
import { openPostgresStore } from "./store/postgres/open.ts";
import { emptyDatabase } from "./store/postgres/testing/databases.ts";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import { openStore } from "./store/sqlite/open.ts";
import { type TestOptions, type TestServer, testServer } from "./testing/test-server.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

const stores: readonly (readonly [name: string, open: TestOptions["open"], lacks: string | null])[] = [
  ["SQLite", (clock) => openStore({ file: ":memory:", clock }), null],
  ["PostgreSQL", async (clock) => openPostgresStore({ url: await emptyDatabase(), clock }), noPostgres],
];

/** How the clock jumps. The key of a user expires in half an hour, and a request is kept for a day. */
const jumps = [
  { how: "an hour forwards", jump: 60 * minute, expires: true, forgets: false },
  { how: "two days forwards", jump: 2 * day, expires: true, forgets: true },
  { how: "ten minutes back", jump: -10 * minute, expires: false, forgets: false },
  { how: "two days back", jump: -2 * day, expires: false, forgets: false },
];

describe.each(stores)("a clock that jumps, on %s", (_, open, lacks) => {
  const skipped = lacks === null ? "" : ` (skipped: ${lacks})`;

  test.skipIf(lacks).for(jumps)(
    `$how ends keys by their time, repeats no request too early, and leaves windows and pages whole${skipped}`,
    async ({ jump, expires, forgets }) => {
      const rateLimit = { requests: 1_000, seconds: 60 };
      await using server = await testServer({ rateLimit, ...(open === undefined ? {} : { open }) });
      const { clock, call } = server;
      const brief = await briefKey(server, clock.now + 30 * minute);
      const statusOfBrief = async () => (await call("GET", "/models", { key: brief })).status;
      const create = (name: string) => {
        const request = { body: { name }, headers: { "idempotency-key": `key of ${name}` } };
        return call("POST", "/data-collections", request);
      };
      const first = await create("before");
      expect([first.status, await statusOfBrief()]).toEqual([201, 200]);

      clock.now += jump;
      const again = await create("before");
      // What was forgotten is refused by the name, and nothing is made twice.
      expect(again.status).toBe(forgets ? 400 : 201);
      if (!forgets) expect(again.body).toEqual(first.body);
      expect(await statusOfBrief()).toBe(expires ? 401 : 200);
      const [, left] = /;t=(\d+)$/.exec(again.headers.get("ratelimit") ?? "") ?? [];
      expect(Number(left)).toBe(60);
      expect((await create("after")).status).toBe(201);
      const ids = await listed(server, 100);
      expect(new Set(ids).size).toBe(ids.length);
      expect(await listed(server, 2)).toEqual(ids);

      clock.now -= jump;
      expect(await statusOfBrief()).toBe(200);
      // By then a request of two days ago has been forgotten, and one that is to come has not.
      expect((await create("after")).status).toBe(jump < -day ? 400 : 201);
      expect(await listed(server, 2)).toEqual(ids);
    },
  );
});

/** A key of the caller of the examples. */
async function briefKey({ store, clock }: TestServer, expires: number): Promise<string> {
  const { key, hash, hint } = createKey(new Uint8Array(16).fill(9));
  const more = { hash, hint, name: "brief", expires_at: timestamp(expires) };
  await store.createKey(7, more, timestamp(clock.now));
  return key;
}

/** The ids of all collections, read by pages of so many. */
async function listed({ call }: TestServer, size: number): Promise<readonly number[]> {
  const ids: number[] = [];
  for (let page = 1; ; page += 1) {
    const { body } = await call("GET", `/data-collections?page=${page}&page_size=${size}`);
    const { items, meta }: { items: { id: number }[]; meta: { total_items: number } } = JSON.parse(
      JSON.stringify(body),
    );
    ids.push(...items.map(({ id }) => id));
    if (page * size >= meta.total_items) return ids;
  }
}
