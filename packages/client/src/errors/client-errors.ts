import { AegisError, CallError, type Place } from "./aegis-error.ts";

/** The caller's own mistake, found before anything was sent: an id, an option, a file. The message names it. */
export class InvalidArgumentError extends AegisError {
  override readonly name = "InvalidArgumentError";
}

/** Text that should have been CSV is not, or a cell is not of its column's type. The message names the place. */
export class CsvError extends AegisError {
  override readonly name = "CsvError";
}

/** No answer came, or none that was whole: refused, reset or cut off. */
export class ConnectionError extends CallError {
  override readonly name = "ConnectionError";
  /** The platform's name of what happened, such as `ECONNREFUSED`; browsers have none. */
  readonly code: string | undefined;
  constructor(place: Place, cause: Error & { code?: string }) {
    super(place, reasons(cause), { cause });
    this.code = codeOf(cause);
  }
}

/** Time was up: of an attempt, of the whole call, or of waiting for a run. What the server began, it goes on with. */
export class TimeoutError extends CallError {
  override readonly name = "TimeoutError";
}

/** The messages of an error and of its causes; the outermost one of a failed fetch says next to nothing. */
function reasons(error: Error): string {
  const inner = error.cause instanceof Error ? reasons(error.cause) : "";
  return [error.message, inner].filter((text) => text !== "").join(": ");
}

function codeOf(error: Error & { code?: string }): string | undefined {
  return error.code ?? (error.cause instanceof Error ? codeOf(error.cause) : undefined);
}
