import type { FieldError } from "@aegis/contract";
import type { OperationValidators, Validate } from "@aegis/contract/validators";
import { fieldErrors } from "./field-errors.ts";
import { parseJsonBody } from "./json-body.ts";
import { readParameters } from "./parameters.ts";

/** A file of a form, without its content. */
export type FormFile = {
  /** The file name that the sender gave. */
  readonly name: string;
  /** The media type that the sender gave. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
};

/** The parts of a form by name: a text or a file. Of several parts with one name, the last counts. */
export type FormParts = Readonly<Record<string, string | FormFile>>;

/**
 * The form's values with JSON parts parsed; or the errors of its parts, or else of the JSON in them.
 */
export type FormReading = {
  readonly values: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** A sentence that names the part whose JSON does not fit. */
  readonly broken: string | undefined;
};

/** Reads the parts of a form. As in FastAPI, an empty text counts as a part that was not sent. */
export function readFormFields(
  mediaType: string,
  { body, parts }: OperationValidators,
  sent: FormParts,
): FormReading {
  const present = Object.fromEntries(Object.entries(sent).filter(([, part]) => part !== ""));
  const validate = body[mediaType];
  if (validate === undefined) return { values: present, errors: [], broken: undefined };
  const { values, errors } = readParameters("body", validate, present);
  if (errors.length > 0)
    return { values, errors: errors.map((error) => withFileNamed(error, present)), broken: undefined };
  return withJsonParts(values, parts);
}

/** The only objects of a form are its files, so a text in place of an object was meant to be a file. */
function withFileNamed(error: FieldError, sent: FormParts): FieldError {
  const [, name, ...deeper] = error.loc;
  if (error.type !== "dict_type" || deeper.length > 0 || typeof sent[String(name)] !== "string") return error;
  return { ...error, type: "value_error", msg: "Value error, expected a file: the part needs a filename" };
}

function withJsonParts(
  texts: Readonly<Record<string, unknown>>,
  parts: OperationValidators["parts"],
): FormReading {
  const values: Record<string, unknown> = { ...texts };
  for (const [name, validate] of Object.entries(parts)) {
    const text = texts[name];
    if (typeof text !== "string") continue;
    const reading = parseJsonBody(new TextEncoder().encode(text));
    if ("error" in reading) {
      const { loc, msg } = reading.error;
      return { values, errors: [], broken: `${name}: ${msg}, character ${loc[1]}.` };
    }
    if (!validate(reading.value))
      return { values, errors: [], broken: describeMismatch(name, reading.value, validate) };
    values[name] = reading.value;
  }
  return { values, errors: [], broken: undefined };
}

/** `selected_metrics does not fit: 1: Input should be less than or equal to 100.` */
function describeMismatch(part: string, value: unknown, validate: Validate): string {
  const problems = fieldErrors("body", value, validate.errors ?? []).map(({ loc: [, ...place], msg }) =>
    place.length === 0 ? msg : `${place.join(".")}: ${msg}`,
  );
  return `${part} does not fit: ${problems.join("; ")}.`;
}
