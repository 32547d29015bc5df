import type { DatasetRecord } from "@aegis/contract";
import type { StoredRecord } from "../../../domain/entities.ts";

/** Presents a row of a dataset with its whole texts. */
export function presentRecord(record: StoredRecord): DatasetRecord {
  return {
    id: record.id,
    user_id: record.user_id,
    dataset_id: record.dataset_id,
    prompt: record.prompt,
    input: record.input,
    context: record.context,
    output: record.output,
    golden_answer: record.golden_answer,
    created_at: record.created_at,
    updated_at: record.updated_at,
  };
}
