import type { FieldError } from "@aegis/contract";
import { tooDeepAt } from "./json-depth.ts";
import { jsonErrorPosition } from "./json-error-position.ts";
import { depthLimit } from "./limits.ts";

/** The content of a JSON body, or the error that FastAPI gives. */
export type JsonReading = { readonly content: unknown } | { readonly error: FieldError };

/**
 * Reads the bytes of a JSON body. No bytes are a missing body. Bytes that are not UTF-8 are invalid JSON, and
 * so is a value nested deeper than `depthLimit`: code that walks or writes it later would run out of stack.
 */
export function parseJsonBody(bytes: Uint8Array): JsonReading {
  if (bytes.length === 0) return { error: { loc: ["body"], msg: "Field required", type: "missing" } };
  try {
    const text = strict.decode(bytes);
    const tooDeep = tooDeepAt(text, depthLimit);
    return tooDeep === undefined ? { content: JSON.parse(text) } : { error: invalid(tooDeep, tooDeepWords) };
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
