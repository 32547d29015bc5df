import { cp, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Embedded, execute, noPostgres, startPostgres } from "@aegis/server/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { serverCommand } from "../new-user.ts";
import { checkInside } from "./inside.ts";
import { Ledger } from "./ledger.ts";
import { people } from "./people.ts";
import { postgresVault } from "./postgres-vault.ts";
import { sqliteVault } from "./sqlite-vault.ts";
import type { Vault } from "./vault.ts";
import { watchDatabase } from "./watch-database.ts";

const email = "ann@example.com";

/** A vault that has begun, and copies of it, each for one test. */
type Kind = {
  readonly store: string;
  readonly skipped: string | null;
  readonly begin: () => Promise<Vault>;
  readonly copy: () => Promise<Vault>;
  readonly damage: (copied: Vault) => Promise<void>;
};

let postgres: Embedded | undefined;
let folder = "";
let copies = 0;

const kinds: readonly Kind[] = [
  {
    store: "SQLite",
    skipped: null,
    async begin() {
      folder = await mkdtemp(join(tmpdir(), "aegis-inside-"));
      return sqliteVault(folder);
    },
    async copy() {
      const data = await mkdtemp(join(tmpdir(), "aegis-inside-"));
      onTestFinished(() => rm(data, { recursive: true }));
      await cp(folder, data, { recursive: true });
      return sqliteVault(data);
    },
    // The header says that there are free pages, and there are none.
    async damage({ parameters: [, data = ""] }) {
      const file = await open(join(data, "aegis.db"), "r+");
      await file.write(Uint8Array.of(0, 0, 0, 9), 0, 4, 36);
      await file.close();
    },
  },
  {
    store: "PostgreSQL",
    skipped: noPostgres,
    async begin() {
      postgres = await startPostgres();
      return postgresVault(await created(postgres, "begun", "template0"));
    },
    async copy() {
      if (postgres === undefined) throw new Error("There is no PostgreSQL.");
      copies += 1;
      return postgresVault(await created(postgres, `copy_${copies}`, "begun"));
    },
    // A row that an index lacks.
    damage: ({ change }) =>
      change(`
        update pg_index set indisready = false where indexrelid = 'organization_pkey'::regclass;
        insert into organization (id, name, created_at, updated_at) values (99, 'a', 'now', 'now');
        update pg_index set indisready = true where indexrelid = 'organization_pkey'::regclass`),
  },
];

afterAll(async () => {
  await rm(folder, { recursive: true });
  await postgres?.stop();
});

describe.each(kinds)("on $store", ({ skipped, begin, copy, damage }) => {
  describe.skipIf(skipped)(skipped === null ? "" : `(skipped: ${skipped})`, () => {
    let vault: Vault;
    let ledger: Ledger;

    beforeAll(async () => {
      const begun = await begin();
      await people(begun);
      await watchDatabase(begun);
      await serverCommand(begun, ["balances", "add", email, "1"]);
      await begun.change(oneRun);
    });

    beforeEach(async () => {
      vault = await copy();
      ledger = new Ledger();
      ledger.topUps.set(1_000_000_000, { owner: email, isDone: true });
      ledger.add({ kind: "run", id: 1, owner: email, client: 0, size: 2, org_id: null });
    });

    test("what was answered is what is inside", async () => {
      expect(await checkInside(vault, ledger, true)).toBe(2);
    });

    describe("a contradiction is found", async () => {
      test.each<[string, string, string | RegExp]>([
        [
          "a lost evaluation",
          "delete from evaluation where record_index = 1",
          "Run 1 has 1 evaluations, of 2",
        ],
        ["an evaluation that was saved twice", redo(), "Run 1 has evaluation 0 of row 1 2 times."],
        [
          "a sum that is not that of the costs",
          "update run set total_cost = 31",
          "Run 1 says that it cost 31",
        ],
        [
          "a run that is charged twice",
          "update account set balance = balance - 30 where id = 1",
          /are 999999970\.$/,
        ],
        [
          "a refund that is left out",
          "update account set balance = balance - 1 where id = 1",
          /are 999999999\.$/,
        ],
        ["a run without an entry", "delete from balance_entry where run_id = 1", "add up to 1000000000."],
        ["a lost run", "delete from run", "The run 1 of ann@example.com is lost."],
        ["a run that nobody was told of", "update run set id = 2", "The run 1 of ann@example.com is lost."],
        [
          "a top-up that came twice",
          "update account set balance = balance + 1000000000 where id = 1",
          /got them 2 times/,
        ],
        ["a top-up that is lost", "delete from noted_balance", /got them 0 times/],
        ["work that is left", work(30), "Run 1 is still running."],
        ["work that spends what it did not do", work(31), "Run 1 has spent 31, its evaluations 30."],
        [
          "a record that belongs to nothing",
          "update record set run_id = 9 where id = 2",
          "Record 2 belongs to nothing.",
        ],
        [
          "a score that is replaced",
          `${retry()}; update evaluation set result = 7 where record_index = 1`,
          "Evaluation 0 of row 1 of run 1 was replaced, but had not failed.",
        ],
        [
          "a failure that is replaced without a retry",
          `${failure()}; update evaluation set result = 7 where record_index = 2`,
          "Evaluation 0 of row 2 of run 1 was replaced without a retry.",
        ],
        [
          "a failure that one retry replaces twice",
          `${failure()}; ${retry()}; ${"update evaluation set replacement = 1 where record_index = 2;".repeat(2)}`,
          "A retry of run 1 has replaced evaluation 0 of row 2 2 times.",
        ],
        [
          "a retry that is charged and not spent",
          `${failure()}; ${retry()}; update evaluation set evaluation_cost = 9 where record_index = 2`,
          "Run 1 has spent 30, its evaluations 39.",
        ],
        ["something deleted that is not swept", "insert into leftover (run_id) values (9)", "is not swept"],
        [
          "a row that refers to another which is gone",
          "update run set api_key_id = 99",
          "A row of run refers to nothing in api_key.",
        ],
      ])("%s", async (_, sql, sentence) => {
        await vault.change(sql);
        await expect(checkInside(vault, ledger, true)).rejects.toThrow(sentence);
      });
    });

    test("a damaged database is found", async () => {
      await damage(vault);
      await expect(checkInside(vault, ledger, true)).rejects.toThrow("The database is damaged: ");
    });

    test("a run may have ended early if somebody asked to cancel it, and only then", async () => {
      await vault.change("update run_task set to_index = 3 where run_id = 1");
      await expect(checkInside(vault, ledger, false)).rejects.toThrow(
        "Run 1 has finished with 2 of 3 evaluations.",
      );
      for (const run of ledger.there("run")) run.isCancelled = true;
      expect(await checkInside(vault, ledger, false)).toBe(2);
    });

    test("something that was deleted and is there again is found", async () => {
      for (const run of ledger.there("run")) ledger.remove(run);
      await expect(checkInside(vault, ledger, true)).rejects.toThrow(
        "The run 1 was deleted and is there again.",
      );
    });

    test("while requests are under way, there may be what no answer speaks of", async () => {
      await vault.change(
        "insert into data_collection (id, user_id, author_id, name, compared_name, created_at) values (5, 1, 1, 'c', 'c', 'now')",
      );
      expect(await checkInside(vault, ledger, false)).toBe(2);
      await expect(checkInside(vault, ledger, true)).rejects.toThrow(
        "There is a data_collection 5 that no answer speaks of.",
      );
    });
  });
});

/** A run of two rows that has finished, at a cost of 30 nanos. */
const oneRun = `
  insert into run (id, user_id, author_id, api_key_id, run_type_id, run_source_id, alias, compared_alias, twin,
    number_of_metrics, threshold, total_cost, started_at, finished_at, created_at)
    values (1, 1, 1, 1, 1, 1, 'a', 'a', 0, 1, 50, 30, 'now', 'now', 'now');
  insert into run_task (run_id, position, metric_id, threshold, from_index, to_index, successes, sum)
    values (1, 0, 2, 50, 0, 2, 2, 0);
  insert into record (id, user_id, run_id, position, created_at) values (1, 1, 1, 0, 'now'), (2, 1, 1, 1, 'now');
  update account set balance = balance - 30 where id = 1;
  insert into balance_entry (user_id, type, created_at, run_id, alias, amount)
    values (1, 'run', 'now', 1, 'a', -30);
  insert into evaluation (run_id, record_id, record_index, position, is_success, evaluation_cost, started_at,
    finished_at) values (1, 1, 0, 0, 1, 15, 'now', 'now'), (1, 2, 1, 0, 1, 15, 'now', 'now')`;

async function created({ url }: Embedded, name: string, from: string): Promise<string> {
  await execute(url("postgres"), `create database ${name} template ${from}`);
  return url(name);
}

function redo(): string {
  const columns =
    "id, run_id, record_id, record_index, position, is_success, evaluation_cost, started_at, finished_at";
  return `create temp table kept as select * from evaluation where record_index = 1;
    delete from evaluation where record_index = 1; insert into evaluation (${columns}) select ${columns} from kept`;
}

function work(spent: number): string {
  return `insert into run_work (run_id, author_id, row_count, chunk_rows, next_row, turn, reserved, spent)
    values (1, 1, 2, 2, 2, 0, ${spent}, ${spent})`;
}

/** A third evaluation of the run, which failed. */
function failure(): string {
  return `insert into evaluation (run_id, record_id, record_index, position, is_success, started_at, finished_at)
    values (1, 1, 2, 0, 0, 'now', 'now')`;
}

/** The run is running, since what failed of it is scored again. */
function retry(): string {
  return `update run set finished_at = null, total_cost = null;
    insert into run_work (run_id, author_id, row_count, chunk_rows, next_row, turn, reserved, spent,
      cost_before, replaced_before) values (1, 1, 2, 2, 2, 0, 0, 0, 30, 0)`;
}
