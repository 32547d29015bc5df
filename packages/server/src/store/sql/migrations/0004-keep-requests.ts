import type { Kysely } from "kysely";
import { idColumn } from "../dialect.ts";

/** Requests that came with an idempotency key: what they created, and what they were answered. */
export async function keepRequests(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("request")
    .$call(idColumn)
    .addColumn("user_id", "bigint", (column) => column.notNull().references("account.id").onDelete("cascade"))
    .addColumn("key", "text", (column) => column.notNull())
    .addColumn("fingerprint", "text", (column) => column.notNull())
    .addColumn("made", "bigint")
    .addColumn("status", "integer")
    .addColumn("headers", "text")
    .addColumn("body", "text")
    .addColumn("created_at", "bigint", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("request_of_user").on("request").columns(["user_id", "key"]).unique().execute();
  await db.schema.createIndex("request_by_age").on("request").column("created_at").execute();
}
