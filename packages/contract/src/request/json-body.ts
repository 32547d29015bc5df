import type { FieldError } from "./field-error.ts";
import { jsonFaultPosition } from "./json-fault.ts";

/** The value of a JSON body, or what FastAPI answers instead. */
export type JsonReading = { readonly value: unknown } | { readonly error: FieldError };

/** Reads the bytes of a JSON body. None at all is a missing body; bytes that are not UTF-8 are no JSON. */
export function readJson(bytes: Uint8Array): JsonReading {
  if (bytes.length === 0) return { error: { loc: ["body"], msg: "Field required", type: "missing" } };
  try {
    return { value: JSON.parse(strict.decode(bytes)) };
  } catch (error) {
    const text = lenient.decode(bytes);
    if (error instanceof SyntaxError) return { error: invalid(jsonFaultPosition(text)) };
    // The decoder's own error: the first replacement character stands where the bytes stop being text.
    return { error: invalid(text.indexOf("\ufffd")) };
  }
}

function invalid(position: number): FieldError {
  return { loc: ["body", position], msg: "JSON decode error", type: "json_invalid" };
}

const strict = new TextDecoder("utf-8", { fatal: true });
const lenient = new TextDecoder("utf-8");
