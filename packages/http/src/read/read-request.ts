import type { FieldError, OperationId } from "@aegis/contract";
import { type OperationValidators, validators } from "@aegis/contract/validators";
import { fieldErrors } from "./field-errors.ts";
import { type FormParts, readFormFields } from "./form.ts";
import { parseJsonBody } from "./json-body.ts";
import { readParameters } from "./parameters.ts";

/** A request to an operation as it came, once its media type is known to fit. */
export type RawRequest = {
  /** The decoded texts of the path parameters. */
  readonly path: Readonly<Record<string, string>>;
  /** What follows the question mark. */
  readonly query: string;
  readonly body: RawBody;
};

/** The body of a request; `form` has its parts as they were found while it streamed by. */
export type RawBody =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly bytes: Uint8Array }
  | { readonly kind: "form"; readonly parts: FormParts };

/** A request that fits the document, its values in the types that the document names. */
export type ReadRequest = {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined where the operation takes none. A form is an object of its parts, JSON parts parsed. */
  readonly body: unknown;
};

/** Why a request does not fit: the status, and the `detail` of the error body. */
export type RequestFault =
  | { readonly status: 422; readonly detail: readonly FieldError[] }
  | { readonly status: 400; readonly detail: string };

/**
 * Reads a request against the document, as FastAPI would: parameters from text, unknown ones ignored, every
 * fault of path, query and body in one answer. A body that is not JSON is the only fault reported, and JSON
 * inside a form part that does not fit is a 400, since the part itself is a text and fits.
 *
 * FastAPI tells every fault, however many there are; this does not. A list, or an object with names of the
 * sender's choice, is judged until its 100th error, where each form that an item could have had counts as
 * one, so that the work for megabytes of faults is no more than reading them, and the answer is short. JSON
 * nested deeper than 200 levels is `json_invalid`.
 */
export function readRequest(
  id: OperationId,
  raw: RawRequest,
): { readonly request: ReadRequest } | { readonly fault: RequestFault } {
  const operation: OperationValidators = validators[id];
  const body = readBody(operation, raw.body);
  if ("alone" in body) return { fault: { status: 422, detail: [body.alone] } };
  const path = readParameters("path", operation.path, raw.path);
  const query = readParameters("query", operation.query, queryTexts(raw.query));
  const detail = [...path.errors, ...query.errors, ...body.errors];
  if (detail.length > 0) return { fault: { status: 422, detail } };
  if (body.broken !== undefined) return { fault: { status: 400, detail: body.broken } };
  return { request: { path: path.values, query: query.values, body: body.value } };
}

/** Of a parameter sent twice the last counts. */
function queryTexts(query: string): Record<string, string> {
  return query === "" ? {} : Object.fromEntries(new URLSearchParams(query));
}

type BodyReading =
  | { readonly alone: FieldError }
  | { readonly value: unknown; readonly errors: readonly FieldError[]; readonly broken: string | undefined };

function readBody(operation: OperationValidators, raw: RawBody): BodyReading {
  if (raw.kind === "none") return { value: undefined, errors: [], broken: undefined };
  if (raw.kind === "form") {
    const { values, errors, broken } = readFormFields("multipart/form-data", operation, raw.parts);
    return { value: values, errors, broken };
  }
  const reading = parseJsonBody(raw.bytes);
  if ("error" in reading && reading.error.type === "json_invalid") return { alone: reading.error };
  if ("error" in reading) return { value: undefined, errors: [reading.error], broken: undefined };
  const validate = operation.body["application/json"];
  const fits = validate === undefined || validate(reading.value);
  const errors = fits ? [] : fieldErrors("body", reading.value, validate.errors ?? []);
  return { value: reading.value, errors, broken: undefined };
}
