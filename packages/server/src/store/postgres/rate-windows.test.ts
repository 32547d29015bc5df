import { describe, expect, it, onTestFinished } from "vitest";
import type { Store } from "../store.ts";
import { noon } from "../suite/fixtures.ts";
import { openPostgresStore } from "./open.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";

const minute = 60_000;
const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`windows of requests in PostgreSQL${skipped}`, () => {
  it("are those of all processes, whichever of them a request comes to", async () => {
    const url = await emptyDatabase();
    const stores = [await opened(url), await opened(url)];
    const counting = Array.from({ length: 50 }, (_, at) => stores[at % 2]?.countRequest("key 1", minute));
    const counted = (await Promise.all(counting)).map((window) => window?.requests ?? 0);
    expect(counted.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: 50 }, (_, index) => index + 1),
    );
  });

  it("are deleted once they have ended, and no others", async () => {
    const url = await emptyDatabase();
    const clock = { now: Date.parse(noon) };
    const store = await opened(url, () => clock.now);
    for (let key = 1; key <= 600; key += 1) await store.countRequest(`key ${key}`, minute);
    await store.countRequest("key 601", 2 * minute);
    clock.now += minute;
    while (await store.sweep());
    expect(await execute(url, "select who from rate_window")).toEqual([{ who: "key 601" }]);
  });

  it("wait for no disk: their table is not logged", async () => {
    const persistence = "select relpersistence from pg_class where relname = 'rate_window'";
    expect(await execute(await emptyDatabase(), persistence)).toEqual([{ relpersistence: "u" }]);
  });
});

async function opened(url: string, clock?: () => number): Promise<Store> {
  const store = await openPostgresStore({ url, ...(clock === undefined ? {} : { clock }) });
  onTestFinished(() => store.close());
  return store;
}
