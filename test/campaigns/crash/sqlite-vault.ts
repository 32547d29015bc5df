import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Vault } from "./vault.ts";
import { noteBalance, noteEvaluation, noteReplacement } from "./watch-database.ts";

/** What a system keeps in a data folder, which may be in use. */
export function sqliteVault(data: string): Vault {
  const file = join(data, "aegis.db");
  return {
    parameters: ["--data", data],
    environment: {},
    async look(work) {
      const database = new DatabaseSync(file, { readOnly: true });
      try {
        database.exec("begin");
        return await work(async (query) => database.prepare(query).all());
      } finally {
        database.close();
      }
    },
    async change(statements) {
      const database = new DatabaseSync(file, { enableForeignKeyConstraints: false, timeout: 10_000 });
      try {
        database.exec(statements);
      } finally {
        database.close();
      }
    },
    watch: `
      create trigger note_evaluation after insert on evaluation begin ${noteEvaluation} end;
      create trigger note_replacement after update on evaluation begin ${noteReplacement} end;
      create trigger note_balance after update of balance on account when new.balance <> old.balance
        begin ${noteBalance} end;`,
    async damage(ask) {
      const faults = await ask("select * from pragma_integrity_check where integrity_check <> 'ok'");
      const strays = await ask("select * from pragma_foreign_key_check");
      return [
        ...faults.map(({ integrity_check }) => `The database is damaged: ${integrity_check}`),
        ...strays.map(({ table, parent }) => `A row of ${table} refers to nothing in ${parent}.`),
      ];
    },
  };
}
