import { withoutSecrets } from "@aegis/io/redact";
import {
  type DestinationStream,
  type Logger,
  pino,
  type SerializedError,
  stdSerializers,
  stdTimeFunctions,
} from "pino";

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
  const serializers = { err: withoutDetails };
  const timestamp = stdTimeFunctions.isoTime;
  return pino({ base: null, level, formatters, serializers, timestamp, hooks }, destination);
}

/** An error without what else it carries: that of a database may quote the row which it is about. */
function withoutDetails(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack, code, aggregateErrors } = stdSerializers.err(error);
  const several = aggregateErrors?.map(({ type, message, stack }: SerializedError) => ({
    type,
    message,
    stack,
  }));
  return { type, message, stack, code, aggregateErrors: several };
}

/** A log that keeps nothing. */
export const silentLog: Log = pino({ level: "silent" });
