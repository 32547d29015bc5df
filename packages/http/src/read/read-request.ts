import type { FieldError, OperationId } from "@aegis/contract";
import { type OperationValidators, validators } from "@aegis/contract/validators";
import { fieldErrors } from "./field-errors.ts";
import { type FormParts, readFormFields } from "./form.ts";
import { illFormed } from "./ill-formed.ts";
import { parseJsonBody } from "./json-body.ts";
import { readParameters } from "./parameters.ts";

/** A request to an operation as it arrived, once its media type is known to be right. */
export type ReceivedRequest = {
  /** The decoded texts of the path parameters. */
  readonly path: Readonly<Record<string, string>>;
  /** The text after the question mark. */
  readonly query: string;
  readonly content: RequestContent;
};

/**
 * What a request carries, before it is validated: bytes of JSON, or the parts that were found while a form
 * was streamed.
 */
export type RequestContent =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly bytes: Uint8Array }
  | { readonly kind: "form"; readonly parts: FormParts };

/** A request that fits the document, its values in the types that the document names. */
export type ReadRequest = {
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Undefined if the operation takes none. A form is an object of its parts, with JSON parts parsed. */
  readonly body: unknown;
};

/** Why a request does not fit: the status, and the `detail` of the error body. */
export type RequestError =
  | { readonly status: 422; readonly detail: readonly FieldError[] }
  | { readonly status: 400; readonly detail: string };

/**
 * Reads a request against the document, as FastAPI would: parameters from text, all errors of path, query and
 * body in one response. An unknown key is an error wherever the document closes an object, and in the query
 * of an operation that takes query parameters. If the body is not JSON, that is the only error reported.
 * Invalid JSON inside a form part is a 400, since the part itself is a text and valid.
 *
 * FastAPI reports every error, however many there are; this does not. A list, or an object read as a map, is
 * validated until its 100th error, where each form that an item could have counts as one. So megabytes of
 * errors cost no more than reading them, and the response stays short. JSON nested deeper than 200 levels is
 * `json_invalid`.
 */
export function readRequest(
  id: OperationId,
  received: ReceivedRequest,
): { readonly request: ReadRequest } | { readonly error: RequestError } {
  const operation: OperationValidators = validators[id];
  const reading = readBody(operation, received.content);
  if ("alone" in reading) return { error: { status: 422, detail: [reading.alone] } };
  const path = readParameters("path", operation.path, received.path);
  const query = readParameters("query", operation.query, queryTexts(received.query));
  const notUnicode = operation.query === undefined ? [] : queryErrors(received.query);
  const detail = [...path.errors, ...notUnicode, ...query.errors, ...reading.errors];
  if (detail.length > 0) return { error: { status: 422, detail } };
  if (reading.broken !== undefined) return { error: { status: 400, detail: reading.broken } };
  return { request: { path: path.values, query: query.values, body: reading.content } };
}

/** If a parameter is sent twice, the last one counts. */
function queryTexts(query: string): Record<string, string> {
  return query === "" ? {} : Object.fromEntries(new URLSearchParams(query));
}

/** The parameters whose bytes are not UTF-8: decoding would make another text of them. */
function queryErrors(query: string): FieldError[] {
  return query.split("&").flatMap((pair): FieldError[] => {
    const [[name = "", value = ""] = []] = new URLSearchParams(pair);
    const meant = pair.match(/%EF%BF%BD|\ufffd/gi)?.length ?? 0;
    const replaced = `${name}${value}`.match(/\ufffd/g)?.length ?? 0;
    return replaced > meant ? [{ loc: ["query", name], ...illFormed }] : [];
  });
}

type BodyReading =
  | { readonly alone: FieldError }
  | {
      readonly content: unknown;
      readonly errors: readonly FieldError[];
      readonly broken: string | undefined;
    };

function readBody(operation: OperationValidators, content: RequestContent): BodyReading {
  if (content.kind === "none") return { content: undefined, errors: [], broken: undefined };
  if (content.kind === "form") return readFormFields("multipart/form-data", operation, content.parts);
  const reading = parseJsonBody(content.bytes);
  if ("error" in reading && reading.error.type === "json_invalid") return { alone: reading.error };
  if ("error" in reading) return { content: undefined, errors: [reading.error], broken: undefined };
  const validate = operation.body["application/json"];
  const fits = validate === undefined || validate(reading.content);
  const errors = fits ? [] : fieldErrors("body", reading.content, validate.errors ?? []);
  return { content: reading.content, errors: [...reading.illFormed, ...errors], broken: undefined };
}
