import { DatabaseSync } from "node:sqlite";
import { Kysely } from "kysely";
import { expect, test } from "vitest";
import { noSize, sizeOfSample } from "../../../domain/sample-size.ts";
import { sqliteDialect } from "../../sqlite/sqlite-dialect.ts";
import { begin } from "./0001-begin.ts";
import { measureDatasets } from "./0006-measure-datasets.ts";

test("the rows of datasets that are there already are measured once", async () => {
  const database = new DatabaseSync(":memory:", { enableForeignKeyConstraints: false });
  const db = new Kysely<unknown>({ dialect: sqliteDialect(database, ":memory:") });
  await begin(db);
  for (const id of [1, 2])
    database.exec(
      `insert into dataset values (${id}, 7, null, 7, 1, 'd${id}', 'd${id}', null, '[]', null, null, 2, 99, 'now', null)`,
    );
  const insert = database.prepare(
    "insert into record (user_id, dataset_id, run_id, position, prompt, input, output, created_at) values (7, 1, null, ?, ?, ?, ?, 'now')",
  );
  insert.run(0, "Be brief", "Why", "One. Two");
  insert.run(1, "Be brief", "", null);
  await measureDatasets(db);
  const [first, second] = database.prepare("select * from dataset order by id").all();
  expect(JSON.parse(String(first?.record_size))).toEqual({
    ...noSize,
    rows: 2,
    request_characters: 11,
    prompt: { characters: 16, sentences: 2, distinct_characters: 16, distinct_sentences: 2 },
    input: { characters: 3, sentences: 2, distinct_characters: 3, distinct_sentences: 2 },
    output: { ...sizeOfSample({ output: "One. Two" }).output, distinct_characters: 8 },
  });
  expect(JSON.parse(String(second?.record_size))).toEqual(noSize);
  expect(first).not.toHaveProperty("record_characters");
});
