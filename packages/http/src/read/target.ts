import { hostedUrl } from "@aegis/contract";

/** The path of the API, such as `/api/v1`; every path of the document is under it. */
export const basePath = new URL(hostedUrl).pathname;

/**
 * The target of a request. In its path, characters that need no escape have none, since with and without it
 * is the same path (RFC 3986, 6.2.2.2); all other escapes are as they were sent, so that `%2F` ends no
 * segment. `.` and `..` are left alone.
 */
export type Target = {
  readonly path: string;
  /** Without the question mark; empty if there is none. */
  readonly query: string;
};

/**
 * Reads a request target: a path, or a whole URL as clients send it to a proxy, whose host is ignored. A
 * server has to accept both (RFC 9112, 3.2.2).
 */
export function readTarget(target: string): Target {
  const local = target.startsWith("/") ? target : withoutOrigin(target);
  const mark = local.indexOf("?");
  const [path, query] = mark < 0 ? [local, ""] : [local.slice(0, mark), local.slice(mark + 1)];
  return { path: path.includes("%") ? path.replaceAll(needlessEscape, decodeURIComponent) : path, query };
}

/** Of a letter, a digit or one of `-._~`. */
const needlessEscape = /%(?:2[DE]|3\d|[46][1-9A-F]|[57][\dA]|5F|7E)/gi;

function withoutOrigin(target: string): string {
  const origin = /^https?:\/\/[^/?#]+/i.exec(target)?.[0] ?? "";
  const local = target.slice(origin.length);
  return origin === "" || local.startsWith("/") ? local : `/${local}`;
}
