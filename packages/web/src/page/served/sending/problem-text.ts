import { ConnectionError, StatusError, TimeoutError } from "@aegis/client";

/** Why a call failed, for the reader: in the words of the server, without the call. */
export function problemText(error: unknown): string {
  if (error instanceof StatusError) return detailText(error.detail);
  if (error instanceof ConnectionError) return "The server cannot be reached. Try again when it is back.";
  if (error instanceof TimeoutError) return "The server did not answer in time. Try again later.";
  return error instanceof Error ? error.message : String(error);
}

function detailText(detail: StatusError["detail"]): string {
  if (typeof detail === "string") return detail;
  return detail.map(({ loc, msg }) => `${loc.slice(1).join(".")}: ${msg}`).join("; ");
}
