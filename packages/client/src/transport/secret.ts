/** Takes the key out of text. */
export type Redact = (text: string) => string;

/** A server or a proxy may repeat the key that it was sent; what this client hands on does not. */
export function redactor(key: string): Redact {
  return (text) => text.replaceAll(key, "[key]");
}

/** A copy of headers without the key and without `Authorization`, whoever set it. */
export function redactedHeaders(headers: Headers, redact: Redact): Headers {
  const copy = new Headers();
  for (const [name, value] of headers) if (name !== "authorization") copy.append(name, redact(value));
  return copy;
}

/** An error as thrown by a fetch, without whatever it carries along: requests, sockets, headers. */
export type Cause = Error & { code?: string };

/** Copies name, message, stack, code and the chain of causes, and leaves out the key and all else. */
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

/** A chain of causes may be a circle. */
const deepest = 4;

function asError(thrown: unknown): Error & { code?: unknown } {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
