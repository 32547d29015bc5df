import type { RecordField } from "@aegis/contract";

/** What the fields of a record are called. */
export const fieldTitles: Readonly<Record<RecordField, string>> = {
  prompt: "Prompt",
  input: "Input",
  context: "Context",
  output: "Output",
  golden_answer: "Golden answer",
};
