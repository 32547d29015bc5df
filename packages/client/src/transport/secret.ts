import type { Redact } from "@aegis/io/redact";

/** Copies headers without the key and without `Authorization`, even if the caller set it. */
export function redactedHeaders(headers: Headers, redact: Redact): Headers {
  const copy = new Headers();
  for (const [name, value] of headers) if (name !== "authorization") copy.append(name, redact(value));
  return copy;
}

/** A fetch's error without whatever else it carries: requests, sockets, headers. */
export type Cause = Error & { code?: string };

/** Copies name, message, stack, code and the chain of causes, without the key and everything else. */
export function redactedError(thrown: unknown, redact: Redact, depth = 0): Cause {
  const { name, message, stack, cause, ...rest } = asError(thrown);
  const inner =
    cause === undefined || depth === deepest ? {} : { cause: redactedError(cause, redact, depth + 1) };
  const copy: Cause = new Error(redact(message), inner);
  copy.name = name;
  copy.stack = redact(stack ?? "");
  if (typeof rest.code === "string") copy.code = rest.code;
  return copy;
}

/** A limit, since a chain of causes can be circular. */
const deepest = 4;

function asError(thrown: unknown): Error & { code?: unknown } {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
