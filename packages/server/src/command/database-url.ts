/**
 * The address of a PostgreSQL database as people may see it: without password and parameters, which may hold
 * one. Undefined for any other address, and for one that may have been taken apart wrongly, because a
 * password in it is not percent-encoded.
 */
export function nameOfDatabase(url: string): string | undefined {
  // A user without a host is allowed here, as in postgres://user@/name?host=/run/postgresql.
  const parsed = URL.parse(url) ?? URL.parse(url.replace("@/", "@localhost/"));
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) return undefined;
  const { protocol, username, host, pathname, search, searchParams, hash } = parsed;
  if (!/^\/[^/@]+$/.test(pathname) || hash !== "" || search.includes("@")) return undefined;
  const user = username === "" ? "" : `${username}@`;
  return `${protocol}//${user}${searchParams.get("host") ?? host}${pathname}`;
}
