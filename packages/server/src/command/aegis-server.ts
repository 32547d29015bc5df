import { defineCommandGroup } from "@aegis/terminal";
import { backup, restore } from "./backup.ts";
import { balances } from "./balances.ts";
import { environmentNotes } from "./judges.ts";
import { keys } from "./keys.ts";
import { migrateToPostgres, migrateToSqlite } from "./migrate-to.ts";
import { organizations } from "./organizations.ts";
import { serve } from "./serve.ts";
import { users } from "./users.ts";
import { worker } from "./worker.ts";

/** The command line of `aegis-server`. */
export const aegisServer = defineCommandGroup({
  name: "aegis-server",
  description:
    "Runs the Aegis evaluation API with a database of its own or on PostgreSQL, and manages its users. Without a command it serves.",
  notes: environmentNotes,
  commands: [
    serve,
    worker,
    users,
    keys,
    organizations,
    balances,
    backup,
    restore,
    migrateToPostgres,
    migrateToSqlite,
  ],
});
