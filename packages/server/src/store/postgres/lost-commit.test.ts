import { describe, expect, onTestFinished, test } from "vitest";
import { runCommand } from "../../testing/run-command.ts";
import { testServer } from "../../testing/test-server.ts";
import { StoreFull } from "../store.ts";
import { openPostgresStore } from "./open.ts";
import { emptyDatabase, execute } from "./testing/databases.ts";
import { noPostgres } from "./testing/embedded.ts";
import { linkTo } from "./testing/link.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;

const evaluations = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];

describe.skipIf(noPostgres)(`a COMMIT whose answer is lost${skipped}`, () => {
  test.each([
    ["/data-collections", { name: "Once" }, 'insert into "data_collection"', "data_collection where name"],
    ["/runs/custom", { alias: "Once", evaluations }, 'insert into "run"', "run where alias"],
  ])(
    "of POST %s may have been kept, says the answer; sent again it takes effect once",
    async (path, body, statement, place) => {
      const url = await emptyDatabase();
      await using link = await linkTo(url);
      await using server = await testServer({
        open: (clock) => openPostgresStore({ url: link.url, clock }),
      });
      const request = { body, headers: { "idempotency-key": "one" } };
      const ids = () => execute(url, `select id::int from ${place} = 'Once'`);
      link.loseCommitAfter(statement);
      const lost = await server.call("POST", path, request);
      expect([lost.status, lost.headers.get("retry-after"), lost.body]).toEqual([
        503,
        "30",
        { detail: expect.stringContaining("it may have been kept or not") },
      ]);
      const kept = await ids();
      expect(kept).toHaveLength(1);
      const again = await server.call("POST", path, request);
      expect([again.status, again.body]).toEqual([201, expect.objectContaining(kept[0])]);
      expect(await ids()).toEqual(kept);
    },
  );

  test("of balances add is told with the command that shows whether it was kept", async () => {
    await using link = await linkTo(await emptyDatabase());
    const environment = { DATABASE_URL: link.url };
    await runCommand(["users", "create", "ana@acme.com"], { environment });
    link.loseCommitAfter('insert into "balance_entry"');
    const { out, err, code } = await runCommand(["balances", "add", "ana@acme.com", "5"], { environment });
    expect({ out, code }).toEqual({ out: "", code: 1 });
    expect(err).toMatch(
      /^The database .*: Its answer was lost when this was to be kept: it may have been kept or not\. Before you add it again, look with aegis-server balances history ana@acme\.com\.\n$/,
    );
    const { out: history } = await runCommand(["balances", "history", "ana@acme.com", "--json"], {
      environment,
    });
    expect(JSON.parse(history)).toMatchObject([{ type: "top_up", balance_after: "5" }]);
  });

  test("that the database has refused is known not to be kept", async () => {
    const url = await emptyDatabase();
    const store = await openPostgresStore({ url });
    onTestFinished(() => store.close());
    await execute(url, refuseAtCommit);
    const refused = await store.createUser("ana@acme.com").catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(StoreFull);
    expect(await store.listUsers()).toEqual([]);
  });
});

/** A user is refused when the transaction ends, as by a full disk. */
const refuseAtCommit = `
  create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'no room' using errcode = '53100'; end $$;
  create constraint trigger refused after insert on account deferrable initially deferred
    for each row execute function refuse()`;
