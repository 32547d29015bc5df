import type { FieldError } from "@aegis/contract";
import { illFormedTexts, mayBeIllFormed } from "./ill-formed.ts";
import { tooDeepAt } from "./json-depth.ts";
import { jsonErrorPosition } from "./json-error-position.ts";
import { depthLimit } from "./limits.ts";

/** The content of a JSON body and its texts that are not Unicode, or the error that FastAPI gives. */
export type JsonReading =
  | { readonly content: unknown; readonly illFormed: readonly FieldError[] }
  | { readonly error: FieldError };

/**
 * Reads the bytes of a JSON body. No bytes are a missing body. Bytes that are not UTF-8 are invalid JSON, and
 * so is a value nested deeper than `depthLimit`: code that walks or writes it later would run out of stack.
 *
 * @param loc where it is in the request
 */
export function parseJsonBody(bytes: Uint8Array, loc: FieldError["loc"] = ["body"]): JsonReading {
  if (bytes.length === 0) return { error: { loc: ["body"], msg: "Field required", type: "missing" } };
  try {
    const text = strict.decode(bytes);
    const tooDeep = tooDeepAt(text, depthLimit);
    if (tooDeep !== undefined) return { error: invalid(tooDeep, tooDeepWords) };
    const content: unknown = JSON.parse(text);
    return { content, illFormed: mayBeIllFormed(text) ? illFormedTexts(content, loc) : [] };
  } catch (error) {
    const text = lenient.decode(bytes);
    if (error instanceof SyntaxError) return { error: invalid(jsonErrorPosition(text)) };
    // The decoder's own error: the first replacement character marks where the bytes stop being text.
    return { error: invalid(text.indexOf("\ufffd")) };
  }
}

function invalid(position: number, msg = "JSON decode error"): FieldError {
  return { loc: ["body", position], msg, type: "json_invalid" };
}

const tooDeepWords = `JSON decode error: nested deeper than ${depthLimit} levels`;

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
