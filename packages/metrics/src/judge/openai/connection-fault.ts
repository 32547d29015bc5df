import { EndlessBody } from "./post.ts";

/** Why there is no whole answer, in words, and whether another try may get one. */
export type ConnectionFault = { readonly words: string; readonly mayPass: boolean };

/** Sorts what a connection throws. */
export function connectionFault(cause: unknown): ConnectionFault {
  if (cause instanceof EndlessBody)
    return { words: `the answer does not end: ${cause.message}`, mayPass: false };
  const { code, message } = deepest(cause);
  if (isOfTls(code))
    return { words: `no secure connection: ${message}${codeAfter(code, message)}`, mayPass: false };
  const words = known[code] ?? message;
  return { words: `${words}${codeAfter(code, words)}`, mayPass: true };
}

const known: Readonly<Record<string, string>> = {
  ECONNREFUSED: "the connection is refused, so nothing listens there",
  ECONNRESET: "the connection was lost",
  EPIPE: "the connection was lost",
  ETIMEDOUT: "no connection in time",
  ENOTFOUND: "no such host",
  EAI_AGAIN: "the name of the host cannot be looked up now",
  EHOSTUNREACH: "no way to the host",
  ENETUNREACH: "no way to the network of the host",
  EPROTO: "no secure connection: it does not speak TLS. Does its URL begin with http:?",
  ERR_SSL_WRONG_VERSION_NUMBER: "no secure connection: it does not speak TLS. Does its URL begin with http:?",
  HPE_INVALID_CONSTANT: "it does not speak HTTP. Does its URL begin with https:?",
};

function codeAfter(code: string, words: string): string {
  return code === "" || words.includes(code) ? "" : ` (${code})`;
}

/** A certificate that is refused today is refused at the next try, too. */
function isOfTls(code: string): boolean {
  return /^(?:CERT_|ERR_TLS|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|HOSTNAME_MISMATCH)/.test(code);
}

/** A host with several addresses gives one error that holds those of all. */
function deepest(cause: unknown): { readonly code: string; readonly message: string } {
  if (cause instanceof AggregateError && cause.errors.length > 0) return deepest(cause.errors[0]);
  if (!(cause instanceof Error)) return { code: "", message: String(cause) };
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return { code, message: cause.message };
}
