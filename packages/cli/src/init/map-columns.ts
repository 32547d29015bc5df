import { type RecordField, recordFields } from "@aegis/contract";
import type { ColumnNames } from "@aegis/metrics/command";

/**
 * What columns are called elsewhere: in the files of promptfoo, DeepEval, Ragas and OpenAI Evals, and by
 * people. Letter case and separators do not count; of several columns the one that is named first is taken.
 */
const otherNames: Readonly<Record<RecordField, readonly string[]>> = {
  prompt: ["system_prompt", "system", "instruction", "instructions"],
  input: ["question", "query", "user_input", "user_message", "request", "inputs"],
  context: ["contexts", "retrieved_contexts", "retrieval_context", "passages", "documents", "source"],
  output: [
    "actual_output",
    "model_output",
    "llm_output",
    "outputs",
    "response",
    "completion",
    "prediction",
    "generated",
    "actual",
  ],
  golden_answer: [
    "golden",
    "gold",
    "expected_output",
    "expected_answer",
    "expected",
    "ground_truth",
    "reference_answer",
    "reference",
    "correct_answer",
    "ideal",
    "target",
    "label",
  ],
};

/**
 * Finds out which column holds which field. A column that is called `answer` is the output, unless another
 * one is: then it is the golden answer.
 *
 * @param given by the user, which go before
 * @returns a column for each field that has one, also if it is called as the field
 */
export function mapColumns(columns: readonly string[], given: ColumnNames): ColumnNames {
  const mapped = new Map(given);
  const free = () => columns.filter((column) => ![...mapped.values()].includes(column));
  const take = (field: RecordField, names: readonly string[]) => {
    if (mapped.has(field)) return;
    const column = names
      .map((name) => free().find((each) => plain(each) === plain(name)))
      .find((each) => each !== undefined);
    if (column !== undefined) mapped.set(field, column);
  };
  for (const field of recordFields) take(field, [field]);
  for (const field of recordFields) take(field, otherNames[field]);
  take("output", ["answer"]);
  take("golden_answer", ["answer"]);
  return new Map(
    recordFields.flatMap((field) => {
      const column = mapped.get(field);
      return column === undefined ? [] : [[field, column]];
    }),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}
