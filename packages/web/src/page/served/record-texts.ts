import type { DatasetRecord, RecordField } from "@aegis/contract";

/** The texts of a row; one that is JSON as it is written. */
export function recordTexts(record: DatasetRecord): Readonly<Record<RecordField, string | null>> {
  return {
    prompt: record.prompt,
    input: textOf(record.input),
    context: textOf(record.context),
    output: textOf(record.output),
    golden_answer: textOf(record.golden_answer),
  };
}

function textOf(value: DatasetRecord["input"]): string | null {
  return value === null || typeof value === "string" ? value : JSON.stringify(value, null, 2);
}
