import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { StoreUnavailable } from "../store.ts";
import { openPostgresStore } from "./open.ts";
import { emptyDatabase } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";
import { linkTo } from "./testing/link.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

describe.skipIf(noPostgres)(`a database whose network is cut without a word${skipped}`, () => {
  test("is given up, in a transaction too, and found again on connections that are new", async () => {
    await using link = await linkTo(await emptyDatabase());
    const store = await openPostgresStore({ url: `${link.url}?query_timeout=5000` });
    const pings = (count: number) => Array.from({ length: count }, () => store.ping());
    await Promise.all(pings(5));

    const begun = Promise.withResolvers<void>();
    const isCut = Promise.withResolvers<void>();
    const transaction = store.transaction(async (inside) => {
      await inside.countRunningRuns(1);
      begun.resolve();
      await isCut.promise;
      return inside.countRunningRuns(1);
    });
    await begun.promise;
    link.cut();
    isCut.resolve();
    const asked = Promise.allSettled([...pings(4), transaction]);
    // A transaction that is given up does not wait once more, for the answer to its rollback.
    const lost = await Promise.race([asked, setTimeout(9_000, [])]);
    expect(lost).toHaveLength(5);
    for (const outcome of lost) {
      expect(outcome).toMatchObject({ status: "rejected", reason: expect.any(StoreUnavailable) });
      expect(outcome).toMatchObject({ reason: { message: expect.stringContaining("may be cut off") } });
    }

    link.mend();
    await Promise.all(pings(5));
    expect(await store.createUser("ana@acme.com")).toMatchObject({ email: "ana@acme.com" });
    await store.close();
  });
});
