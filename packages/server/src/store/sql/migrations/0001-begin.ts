import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import { idColumn } from "../dialect.ts";

/** The first tables, each with the indexes that its queries and constraints need. */
export async function begin(db: Kysely<unknown>): Promise<void> {
  await people(db);
  await collections(db);
  await datasets(db);
  await runs(db);
  await work(db);
  await results(db);
}

async function people(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("organization")
    .$call(idColumn)
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("updated_at", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("account")
    .$call(idColumn)
    .addColumn("email", "text", (column) => column.notNull().unique())
    .addColumn("org_id", "bigint", (column) => column.references("organization.id"))
    .addColumn("role", "text")
    .addColumn("balance", "bigint", (column) => column.notNull().check(sql`balance >= 0`))
    .execute();
  await db.schema.createIndex("account_of_organization").on("account").column("org_id").execute();
  await db.schema
    .createTable("api_key")
    .$call(idColumn)
    .addColumn("user_id", "bigint", (column) => column.notNull().references("account.id"))
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("hint", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("created_at", "text", (column) => column.notNull())
    .addColumn("last_used_at", "text")
    .addColumn("revoked_at", "text")
    .execute();
}

async function collections(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("data_collection")
    .$call(idColumn)
    .$call(ownership)
    .addColumn("name", "text", (column) => column.notNull())
    .$call(changes)
    .execute();
  await index(db, "data_collection", ["user_id", "created_at", "id"]);
  await index(db, "data_collection", ["org_id", "created_at", "id"]);
  await index(db, "data_collection", ["user_id", "name"]);
  await index(db, "data_collection", ["org_id", "name"]);
}

async function datasets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("upload")
    .$call(idColumn)
    .addColumn("record_count", "bigint", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("dataset")
    .addColumn("id", "integer", (column) => column.primaryKey())
    .$call(ownership)
    .addColumn("dataset_type_id", "integer", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("folded_name", "text", (column) => column.notNull())
    .addColumn("selected_metrics", "text")
    .addColumn("structure", "text", (column) => column.notNull())
    .addColumn("column_mappings", "text")
    .addColumn("data_collection_id", "bigint", (column) => column.references("data_collection.id"))
    .addColumn("record_count", "bigint", (column) => column.notNull())
    .addColumn("record_characters", "bigint", (column) => column.notNull())
    .$call(changes)
    .addUniqueConstraint("dataset_name", ["user_id", "name"])
    .execute();
  await index(db, "dataset", ["user_id", "dataset_type_id", "created_at", "id", "folded_name"]);
  await index(db, "dataset", ["org_id", "dataset_type_id", "created_at", "id", "user_id", "folded_name"]);
  await membersIndex(db, "dataset", ["data_collection_id", "user_id", "created_at", "id"]);
  await membersIndex(db, "dataset", ["data_collection_id", "org_id", "created_at", "id", "user_id"]);
}

async function runs(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("run")
    .$call(idColumn)
    .$call(ownership)
    .addColumn("api_key_id", "bigint", (column) => column.notNull().references("api_key.id"))
    .addColumn("run_type_id", "integer", (column) => column.notNull())
    .addColumn("run_source_id", "integer", (column) => column.notNull())
    .addColumn("dataset_id", "bigint", (column) => column.references("dataset.id"))
    .addColumn("data_collection_id", "bigint", (column) => column.references("data_collection.id"))
    .addColumn("alias", "text", (column) => column.notNull())
    .addColumn("number_of_metrics", "integer", (column) => column.notNull())
    .addColumn("threshold", "integer", (column) => column.notNull())
    .addColumn("model_slug", "text")
    .addColumn("result", "double precision")
    .addColumn("aggregate_results", "text")
    .addColumn("is_gte_threshold", "integer")
    .addColumn("total_cost", "bigint")
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("finished_at", "text")
    .$call(changes)
    .addUniqueConstraint("run_alias", ["user_id", "alias"])
    .execute();
  await membersIndex(db, "run", ["dataset_id", "user_id", "created_at", "id"]);
  await membersIndex(db, "run", ["dataset_id", "org_id", "created_at", "id", "user_id"]);
  await membersIndex(db, "run", ["data_collection_id", "user_id", "created_at", "id"]);
  await membersIndex(db, "run", ["data_collection_id", "org_id", "created_at", "id", "user_id"]);
}

async function work(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("run_task")
    .addColumn("run_id", "bigint", (column) => column.notNull().references("run.id").onDelete("cascade"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("metric_id", "integer", (column) => column.notNull())
    .addColumn("threshold", "integer", (column) => column.notNull())
    .addColumn("model_slug", "text")
    .addColumn("metric_args", "text")
    .addColumn("from_index", "bigint", (column) => column.notNull())
    .addColumn("to_index", "bigint", (column) => column.notNull())
    .addColumn("successes", "bigint", (column) => column.notNull())
    .addColumn("sum", "bigint", (column) => column.notNull())
    .addPrimaryKeyConstraint("run_task_position", ["run_id", "position"])
    .execute();
  await index(db, "run_task", ["run_id", "from_index", "position"]);
  await db.schema
    .createTable("run_work")
    .addColumn("run_id", "integer", (column) => column.primaryKey().references("run.id").onDelete("cascade"))
    .addColumn("row_count", "bigint", (column) => column.notNull())
    .addColumn("chunk_rows", "integer", (column) => column.notNull())
    .addColumn("next_row", "bigint", (column) => column.notNull())
    .addColumn("turn", "bigint", (column) => column.notNull())
    .addColumn("reserved", "bigint", (column) => column.notNull())
    .addColumn("spent", "bigint", (column) => column.notNull().check(sql`spent <= reserved`))
    .execute();
  await db.schema
    .createIndex("run_work_turn")
    .on("run_work")
    .columns(["turn", "run_id"])
    .where(sql.ref("next_row"), "<", sql.ref("row_count"))
    .execute();
  await db.schema
    .createTable("chunk")
    .$call(idColumn)
    .addColumn("run_id", "bigint", (column) =>
      column.notNull().references("run_work.run_id").onDelete("cascade"),
    )
    .addColumn("from_index", "bigint", (column) => column.notNull())
    .addColumn("to_index", "bigint", (column) => column.notNull())
    .addColumn("worker", "text")
    .addColumn("free_at", "bigint", (column) => column.notNull())
    .addColumn("failing_since", "bigint")
    .addColumn("tries", "integer", (column) => column.notNull())
    .execute();
  await index(db, "chunk", ["run_id"]);
  await index(db, "chunk", ["worker", "free_at"]);
  await index(db, "chunk", ["free_at"]);
}

async function results(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("record")
    .$call(idColumn)
    .addColumn("user_id", "bigint", (column) => column.notNull())
    .addColumn("dataset_id", "bigint")
    .addColumn("run_id", "bigint")
    .addColumn("position", "bigint", (column) => column.notNull())
    .addColumn("prompt", "text")
    .addColumn("input", "text")
    .addColumn("context", "text")
    .addColumn("output", "text")
    .addColumn("golden_answer", "text")
    .addColumn("created_at", "text", (column) => column.notNull())
    .execute();
  await membersIndex(db, "record", ["dataset_id", "position"], "unique");
  await membersIndex(db, "record", ["run_id", "position"], "unique");
  await db.schema
    .createTable("evaluation")
    .$call(idColumn)
    .addColumn("run_id", "bigint", (column) => column.notNull())
    .addColumn("record_id", "bigint", (column) => column.notNull())
    .addColumn("record_index", "bigint", (column) => column.notNull())
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("result", "double precision")
    .addColumn("explanation", "text")
    .addColumn("is_success", "integer", (column) => column.notNull())
    .addColumn("is_gte_threshold", "integer")
    .addColumn("evaluation_cost", "bigint")
    .addColumn("input_tokens", "bigint")
    .addColumn("output_tokens", "bigint")
    .addColumn("eval_metadata", "text")
    .addColumn("started_at", "text", (column) => column.notNull())
    .addColumn("finished_at", "text", (column) => column.notNull())
    .addUniqueConstraint("evaluation_once", ["run_id", "record_index", "position"])
    .execute();
  await db.schema
    .createTable("leftover")
    .$call(idColumn)
    .addColumn("dataset_id", "bigint")
    .addColumn("run_id", "bigint")
    .execute();
}

/** The owner, the organization it is shared with, and the user who created it. */
function ownership<Name extends string>(table: CreateTableBuilder<Name, string>) {
  return table
    .addColumn("user_id", "bigint", (column) => column.references("account.id"))
    .addColumn("org_id", "bigint", (column) => column.references("organization.id"))
    .addColumn("author_id", "bigint", (column) => column.notNull().references("account.id"));
}

function changes<Name extends string>(table: CreateTableBuilder<Name, string>) {
  return table.addColumn("created_at", "text", (column) => column.notNull()).addColumn("updated_at", "text");
}

async function index(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_${columns.join("_")}`)
    .on(table)
    .columns([...columns])
    .execute();
}

/** An index of the rows that belong to something: their first column is not null. */
async function membersIndex(
  db: Kysely<unknown>,
  table: string,
  columns: readonly [string, ...string[]],
  unique?: "unique",
): Promise<void> {
  const plain = db.schema.createIndex(`${table}_${columns.join("_")}`).on(table);
  await (unique === undefined ? plain : plain.unique())
    .columns([...columns])
    .where(columns[0], "is not", null)
    .execute();
}
