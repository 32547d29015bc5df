import { AegisError, CallError, type CallTarget } from "./aegis-error.ts";

/** An invalid id, option or file, found before anything was sent. The message names it. */
export class InvalidArgumentError extends AegisError {
  override readonly name = "InvalidArgumentError";
}

/**
 * A download that is not valid CSV, or a cell that is not of its column's type. The message names the place.
 */
export class CsvError extends AegisError {
  override readonly name = "CsvError";
}

/** The connection failed: it was refused, reset, or cut off before the response was complete. */
export class ConnectionError extends CallError {
  override readonly name = "ConnectionError";
  /** The platform's error code, such as `ECONNREFUSED`. Browsers have none. */
  readonly code: string | undefined;
  constructor(target: CallTarget, cause: Error & { code?: string }) {
    super(target, reasons(cause), { cause });
    this.code = codeOf(cause);
  }
}

/** An attempt, a call or waiting for a run took too long. What the server has started goes on. */
export class TimeoutError extends CallError {
  override readonly name = "TimeoutError";
}

/** The messages of an error and its causes: the outermost error of a failed fetch says next to nothing. */
function reasons(error: Error): string {
  const inner = error.cause instanceof Error ? reasons(error.cause) : "";
  return [error.message, inner].filter((text) => text !== "").join(": ");
}

function codeOf(error: Error & { code?: string }): string | undefined {
  return error.code ?? (error.cause instanceof Error ? codeOf(error.cause) : undefined);
}
