import { ValidationError } from "@aegis/client";
import { problemText } from "./problem-text.ts";

/** A part of a form that something can be wrong with. */
export type FormField = "file" | "columns" | "name" | "metrics" | "model" | "alias" | "threshold" | "form";

/** Why what was sent was refused, and at which part of the form that is told. */
export type SendingProblem = {
  readonly field: FormField;
  /** The shortname of the metric, if it is about one. */
  readonly metric?: string;
  readonly text: string;
};

/** Why a form is not sent. */
export class FormError extends Error {
  override readonly name = "FormError";
  readonly field: FormField;
  constructor(field: FormField, problem: string) {
    super(problem);
    this.field = field;
  }
}

/** The parts of a form by what messages of the server call them; the first that occurs counts. */
const fields: readonly (readonly [RegExp, FormField])[] = [
  [/column_mappings|no column is named/, "columns"],
  [/selected_metrics|metric_args/, "metrics"],
  [/^A dataset named|^name /, "name"],
  [/^A run with the alias|^alias /, "alias"],
  [/^Model /, "model"],
  [/^Line \d|^The (file|first line) /, "file"],
];

/** Finds the part of the form that a refusal is about. */
export function sendingProblem(error: unknown): SendingProblem {
  const text = problemText(error);
  if (error instanceof FormError) return { field: error.field, text };
  const [, metric] = /\b[Mm]etric "(\w+)"/.exec(text) ?? [];
  if (metric !== undefined) return { field: "metrics", metric, text };
  return { field: error instanceof ValidationError ? ofPart(error) : ofText(text), text };
}

function ofText(text: string): FormField {
  return fields.find(([pattern]) => pattern.test(text))?.[1] ?? "form";
}

/** A part of a request that is not valid is named as it is sent. */
function ofPart({ detail: [first] }: ValidationError): FormField {
  const part = first?.loc[1];
  if (part === "file" || part === "name" || part === "alias" || part === "threshold") return part;
  return part === "model_slug" ? "model" : part === undefined ? "form" : ofText(String(part));
}
