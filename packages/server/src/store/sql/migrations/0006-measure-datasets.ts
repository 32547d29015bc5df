import { type Kysely, sql } from "kysely";
import { wordsOf } from "../dialect.ts";

const fields = ["prompt", "input", "context", "output", "golden_answer"] as const;

/**
 * How much is in each field of a dataset, instead of one sum. What is there already is measured by the
 * database: characters rather than UTF-16 units, and a sentence for each mark that can end one.
 */
export async function measureDatasets(db: Kysely<unknown>): Promise<void> {
  const { jsonObject } = wordsOf(db);
  await db.schema.alterTable("dataset").addColumn("record_size", "text").execute();
  const sizes = fields.map((field) => {
    const text = sql.ref(`record.${field}`);
    const marks = [".", "!", "?", "…", "。"].reduce(
      (rest, mark) => sql`replace(${rest}, ${sql.lit(mark)}, '')`,
      sql`${text}`,
    );
    const characters = sql`coalesce(sum(length(${text})), 0)`;
    const sentences = sql`coalesce(sum(length(${text}) - length(${marks}) + 1), 0)`;
    return sql`${sql.lit(field)}, ${jsonObject}(
      'characters', ${characters}, 'sentences', ${sentences},
      'distinct_characters', ${characters}, 'distinct_sentences', ${sentences}
    )`;
  });
  const asked = sql`length(coalesce(nullif(record.input, ''), record.prompt))`;
  const request = sql`coalesce(sum(case when ${asked} <= 2000 then ${asked} end), 0)`;
  await sql`update dataset set record_size = (
    select ${jsonObject}('rows', count(*), 'request_characters', ${request}, ${sql.join(sizes)})
    from record where record.dataset_id = dataset.id
  )`.execute(db);
  await db.schema.alterTable("dataset").dropColumn("record_characters").execute();
}
