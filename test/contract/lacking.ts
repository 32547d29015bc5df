import { membersOf, operations } from "../openapi-document.ts";

/** Why a case or a story leaves out what a server does not offer. */
export const notOffered = "the server's own document does not have it";

/**
 * The operations that the hosted service does not have, as far as a server lacks them too: its own document,
 * `/openapi.json` on its host, says which it has. A server without a document has none of them.
 *
 * @param url the base URL of the API, without a slash at the end
 */
export async function lackingOperations(url: string): Promise<ReadonlySet<string>> {
  const optional = operations.filter((each) => each["x-availability"] === "self-hosted");
  if (optional.length === 0) return new Set();
  const paths = await pathsOf(url);
  const base = new URL(url).pathname.replace(/\/$/, "");
  const lacking = optional.filter(({ method, path }) => {
    // The paths of a document may begin with what its server's URL ends with.
    const items = [membersOf(paths[path]), membersOf(paths[`${base}${path}`])];
    return items.every((item) => !(method.toLowerCase() in item));
  });
  return new Set(lacking.map(({ operationId }) => operationId));
}

async function pathsOf(url: string) {
  const response = await fetch(new URL("/openapi.json", url), { signal: AbortSignal.timeout(10_000) });
  const text = await response.text();
  return response.ok && isJson(response) ? membersOf(membersOf(JSON.parse(text)).paths) : {};
}

function isJson({ headers }: Response): boolean {
  return /\bjson\b/.test(headers.get("content-type") ?? "");
}
