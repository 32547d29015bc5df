import type { FieldError } from "@aegis/contract";
import type { OperationValidators, Validate } from "@aegis/contract/validators";
import { fieldErrors } from "./field-errors.ts";
import { illFormed } from "./ill-formed.ts";
import { parseJsonBody } from "./json-body.ts";
import { bodyLimits } from "./limits.ts";
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

/** The content of a form, with its JSON parts parsed, or the errors of its parts, or of the JSON in them. */
export type FormReading = {
  readonly content: Readonly<Record<string, unknown>>;
  readonly errors: readonly FieldError[];
  /** A sentence that names the part whose JSON does not fit, or that is too long. */
  readonly broken: string | undefined;
};

/** Reads the parts of a form. As in FastAPI, an empty text counts as a part that was not sent. */
export function readFormFields(
  mediaType: string,
  { body, parts: jsonParts }: OperationValidators,
  allParts: FormParts,
): FormReading {
  const parts = Object.fromEntries(Object.entries(allParts).filter(([, part]) => part !== ""));
  const validate = body[mediaType];
  if (validate === undefined) return { content: parts, errors: [], broken: undefined };
  const { values: content, errors } = readParameters("body", validate, parts);
  if (errors.length > 0)
    return { content, errors: errors.map((error) => withFileNamed(error, parts)), broken: undefined };
  const notUnicode = Object.keys(parts).filter((name) => isNotUnicode(parts[name]));
  if (notUnicode.length > 0)
    return {
      content,
      errors: notUnicode.map((name) => ({ loc: ["body", name], ...illFormed })),
      broken: undefined,
    };
  const long = Object.keys(parts).find((name) => isTooLong(parts[name]));
  if (long !== undefined) return { content, errors: [], broken: `The part ${long} is larger than 1 MiB.` };
  return withJsonParts(content, jsonParts);
}

/** What could not be decoded was replaced when the form was read, or by the client. */
function isNotUnicode(part: FormParts[string] | undefined): boolean {
  return typeof part === "string" && part.includes("\ufffd") && !isTooLong(part);
}

/** Checked after the parts' types: what is missing of a long text may be the name that makes it a file. */
function isTooLong(part: FormParts[string] | undefined): boolean {
  return typeof part === "string" && Buffer.byteLength(part) > bodyLimits.formText;
}

/** The only objects of a form are its files, so a text in place of an object was meant to be a file. */
function withFileNamed(error: FieldError, parts: FormParts): FieldError {
  const [, name, ...deeper] = error.loc;
  if (error.type !== "dict_type" || deeper.length > 0 || typeof parts[String(name)] !== "string")
    return error;
  return { ...error, type: "value_error", msg: "Value error, expected a file: the part needs a filename" };
}

function withJsonParts(
  texts: Readonly<Record<string, unknown>>,
  jsonParts: OperationValidators["parts"],
): FormReading {
  const content: Record<string, unknown> = { ...texts };
  for (const [name, validate] of Object.entries(jsonParts)) {
    const text = texts[name];
    if (typeof text !== "string") continue;
    const reading = parseJsonBody(new TextEncoder().encode(text), ["body", name]);
    if ("error" in reading) {
      const { loc, msg } = reading.error;
      return { content, errors: [], broken: `${name}: ${msg}, character ${loc[1]}.` };
    }
    if (reading.illFormed.length > 0) return { content, errors: reading.illFormed, broken: undefined };
    if (!validate(reading.content))
      return { content, errors: [], broken: describeMismatch(name, reading.content, validate) };
    content[name] = reading.content;
  }
  return { content, errors: [], broken: undefined };
}

/** `selected_metrics does not fit: 1: Input should be less than or equal to 100.` */
function describeMismatch(part: string, content: unknown, validate: Validate): string {
  const problems = fieldErrors("body", content, validate.errors ?? []).map(({ loc: [, ...place], msg }) =>
    place.length === 0 ? msg : `${place.join(".")}: ${msg}`,
  );
  const all = problems.join("; ");
  return `${part} does not fit: ${all}${/[.?]$/.test(all) ? "" : "."}`;
}
