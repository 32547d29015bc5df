/** The path of the API; every path of the document is under it. */
export const basePath = "/api/v1";

/** The target of a request, as it was sent: nothing is decoded, and `.` and `..` are left alone. */
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
  return mark < 0 ? { path: local, query: "" } : { path: local.slice(0, mark), query: local.slice(mark + 1) };
}

function withoutOrigin(target: string): string {
  const origin = /^https?:\/\/[^/?#]+/i.exec(target)?.[0] ?? "";
  const local = target.slice(origin.length);
  return origin === "" || local.startsWith("/") ? local : `/${local}`;
}
