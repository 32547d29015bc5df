import { withoutSecrets } from "@aegis/io/redact";
import { type DestinationStream, type Logger, pino, stdTimeFunctions } from "pino";

/** Where the server says what it does, as lines of JSON. */
export type Log = Logger;

/**
 * A log without secrets: whatever is logged, keys and bearer tokens in it are cut off.
 *
 * @param destination gets the lines, each with its line feed
 * @param level `info` for a line for each request too, `error` for internal errors alone
 */
export function createLog(destination: DestinationStream, level: "info" | "error" = "info"): Log {
  const hooks = { streamWrite: withoutSecrets };
  const formatters = { level: (label: string) => ({ level: label }) };
  return pino({ base: null, level, formatters, timestamp: stdTimeFunctions.isoTime, hooks }, destination);
}

/** A log that keeps nothing. */
export const silentLog: Log = pino({ level: "silent" });
