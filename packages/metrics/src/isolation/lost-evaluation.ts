import { MetricError } from "../metric-error.ts";
import type { Breakage } from "./protocol.ts";

/** The heap or the stack is full: that of JavaScript, or of a parser in WASM. */
export function outOfMemory(): MetricError {
  return new MetricError("memory", "scoring took more memory than it may, or the text nests too deeply.");
}

/** What an evaluation threw that is not a MetricError, as the error of its result. */
export function brokenOff({ name, message }: Breakage): Error {
  const isFull = name === "RangeError" && /call stack|allocation|length|maximum size|memory/i.test(message);
  return isFull ? outOfMemory() : new Error(`${name}: ${message}`);
}

/** Why an order was not sent. @param cause what the serializer threw */
export function unsendable(cause: unknown): MetricError {
  const isTooDeep = cause instanceof RangeError;
  const problem = isTooDeep ? "nests too deeply" : `cannot be sent to a worker: ${cause}`;
  return new MetricError(isTooDeep ? "memory" : "input", `A sample or an argument ${problem}.`, { cause });
}
