import { describe, expect, test } from "vitest";
import { createLog } from "./http/log.ts";
import { operations } from "./operations/index.ts";
import { outageOf } from "./outage.ts";
import { StoreDamaged, StoreFull, StoreUnavailable, StoreUncertain } from "./store/store.ts";
import { breakTransaction } from "./testing/break-transaction.ts";
import { testServer } from "./testing/test-server.ts";
import { uploadForm } from "./testing/upload-form.ts";

const full = "The server cannot store anything at the moment: its disk is full. Nothing was kept.";
const noRoom = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });

test.each<[what: string, error: unknown, told: string | undefined]>([
  ["a full disk, said by the store", new StoreFull("aegis.db: The disk is full."), full],
  ["a full disk, said by the system", noRoom, full],
  ["an error that also prevents the rollback", new AggregateError([noRoom, new Error("x")]), full],
  [
    "a database that cannot be used",
    new StoreUnavailable("aegis.db: The disk fails."),
    "The server cannot use its database at the moment. Nothing was kept.",
  ],
  [
    "a database that was lost at a COMMIT",
    new StoreUncertain("The database aegis: Its answer was lost."),
    "The server lost the answer of its database when this was to be kept: it may have been kept or not. Sent again with the same Idempotency-Key it takes effect once; if it had none, look before you send it again.",
  ],
  [
    "too many open files",
    Object.assign(new Error("EMFILE: too many open files, open"), { code: "EMFILE" }),
    "The server cannot open another file at the moment: too many are open. Nothing was kept.",
  ],
  [
    "a damaged database",
    new StoreDamaged("aegis.db: The database is damaged."),
    "The server's database is damaged: its operator has to restore a backup. Nothing was kept.",
  ],
  ["an internal error", new TypeError("x"), undefined],
])("what a client is told of %s", (_what, error, told) => {
  const outage = outageOf(error);
  expect(outage?.detail).toBe(told);
  if (outage !== undefined) expect(outage.retryAfter).toBe(error instanceof StoreDamaged ? null : 30);
});

describe("a request gets 503 with the time to try again, and the reason goes to the log alone", () => {
  test("if the store cannot write", async () => {
    const lines: string[] = [];
    await using server = await testServer({ log: createLog({ write: (line) => lines.push(line) }) });
    breakTransaction(
      server.store,
      "insertDataCollection",
      new StoreFull("/data/aegis.db: The disk is full."),
    );
    const refused = await server.call("POST", "/data-collections", { body: { name: "New" } });
    expect([refused.status, refused.body]).toEqual([503, { detail: full }]);
    expect(refused.headers.get("retry-after")).toBe("30");
    expect(lines.filter((line) => line.includes("/data/aegis.db: The disk is full."))).toHaveLength(1);
    expect((await server.call("GET", "/data-collections/14")).status).toBe(200);
  });

  test("if an upload finds no room", async () => {
    await using server = await testServer({
      operations: { ...operations, createDataset: () => Promise.reject(noRoom) },
    });
    expect(await server.call("POST", "/datasets", { form: uploadForm() })).toMatchObject({
      status: 503,
      body: { detail: full },
    });
  });
});
