import { execute, lookAt } from "@aegis/server/testing";
import type { AskVault, Vault } from "./vault.ts";
import { noteBalance, noteEvaluation, noteReplacement } from "./watch-database.ts";

/** What a system keeps in a PostgreSQL, which may be in use. */
export function postgresVault(url: string): Vault {
  return {
    parameters: [],
    environment: { DATABASE_URL: url },
    look: (work) => lookAt(url, work),
    async change(statements) {
      // Neither keys that refer to something nor their cascades hold back what is done here.
      await execute(url, `set session_replication_role = replica; ${statements}`);
    },
    watch: [
      "create extension amcheck",
      noting("note_evaluation", "after insert", "evaluation", noteEvaluation),
      noting("note_replacement", "after update", "evaluation", noteReplacement),
      noting(
        "note_balance",
        "after update of balance",
        "account",
        noteBalance,
        "when (new.balance <> old.balance)",
      ),
    ].join(";"),
    async damage(ask) {
      const found = await damaged(ask);
      // A check that fails ends the transaction.
      return found.length > 0 ? found : strays(ask);
    },
  };
}

/** The trigger works for those, too, who work behind the back of everybody. */
function noting(name: string, moment: string, table: string, statements: string, condition = ""): string {
  return `create function ${name}() returns trigger language plpgsql as $$ begin ${statements} return null; end $$;
    create trigger ${name} ${moment} on ${table} for each row ${condition} execute function ${name}();
    alter table ${table} enable always trigger ${name}`;
}

/** Every page of every table, and that each row is in each index once. */
async function damaged(ask: AskVault): Promise<readonly string[]> {
  try {
    const faults = await ask(`
      select relname, msg from pg_class, lateral verify_heapam(pg_class.oid)
      where relkind = 'r' and relnamespace = 'public'::regnamespace`);
    await ask(`
      select bt_index_check(pg_class.oid, true) from pg_class, pg_am
      where relam = pg_am.oid and amname = 'btree' and relkind = 'i' and relnamespace = 'public'::regnamespace`);
    return faults.map(({ relname, msg }) => `The table ${relname} is damaged: ${msg}`);
  } catch (error) {
    return [`The database is damaged: ${error instanceof Error ? error.message : error}`];
  }
}

/** The rows that refer to others which are not there. */
async function strays(ask: AskVault): Promise<readonly string[]> {
  const found: string[] = [];
  const references = await ask(`
    select conrelid::regclass::text as child, confrelid::regclass::text as parent,
      source.attname as source, target.attname as target
    from pg_constraint
    join pg_attribute as source on source.attrelid = conrelid and source.attnum = conkey[1]
    join pg_attribute as target on target.attrelid = confrelid and target.attnum = confkey[1]
    where contype = 'f'`);
  for (const { child, parent, source, target } of references) {
    const rows = await ask(`select 1 from ${child} as child where ${source} is not null
      and not exists (select 1 from ${parent} as parent where parent.${target} = child.${source}) limit 1`);
    if (rows.length > 0) found.push(`A row of ${child} refers to nothing in ${parent}.`);
  }
  return found;
}
