import { firstCharacters } from "@aegis/rules/names";
import { type RecordField, recordFields, type StoredEvaluation } from "../../domain/entities.ts";
import type { Database } from "./database.ts";
import { isIn, type TextStart, wordsOf } from "./dialect.ts";
import { bytes } from "./records.ts";

/** How many bytes of text each scored record has, by its id. */
export async function recordSizes(
  db: Database,
  of: readonly StoredEvaluation[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await recordsOf(db, of).select(["id", bytes]).execute();
  return new Map(rows.map((row) => [row.id, row.bytes]));
}

/** The scored records, by id. @param cut how many characters of each text to return; all if left out */
export async function recordsAt(db: Database, of: readonly StoredEvaluation[], cut: number | undefined) {
  const query = recordsOf(db, of).select("id");
  if (cut === undefined) {
    const rows = await query.select(recordFields).execute();
    return new Map(rows.map((row) => [row.id, row]));
  }
  const { textStart } = wordsOf(db);
  const prefix = (field: RecordField) => textStart(field, cut).as(field);
  const rows = await query.select(recordFields.map(prefix)).execute();
  const text = (start: TextStart) =>
    start === null ? null : firstCharacters(typeof start === "string" ? start : utf8.decode(start), cut);
  return new Map(
    rows.map(({ id, prompt, input, context, output, golden_answer }) => [
      id,
      {
        id,
        prompt: text(prompt),
        input: text(input),
        context: text(context),
        output: text(output),
        golden_answer: text(golden_answer),
      },
    ]),
  );
}

/** A U+FEFF at the beginning belongs to the text. */
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

function recordsOf(db: Database, of: readonly StoredEvaluation[]) {
  const ids = new Set(of.map(({ record_id }) => record_id));
  return db.selectFrom("record").where(isIn(db, "id", [...ids]));
}
