import { isObject } from "../json.ts";

/** What a `$ref` of a document points at; `undefined` if nothing is there. */
export type Resolve = (ref: string) => unknown;

/** Resolves the references of a bundled document, all of which point into the document itself. */
export function resolverOf(document: unknown): Resolve {
  return (ref) =>
    ref
      .replace(/^#\/?/, "")
      .split("/")
      .filter((key) => key !== "")
      .map((key) => decoded(key).replaceAll("~1", "/").replaceAll("~0", "~"))
      .reduce<unknown>(member, document);
}

/** Follows references until something else comes; siblings of `$ref`, which only describe, are dropped. */
export function followed(node: unknown, resolve: Resolve): unknown {
  const seen = new Set<unknown>();
  let at = node;
  while (isObject(at) && typeof at.$ref === "string" && !seen.has(at)) {
    seen.add(at);
    at = resolve(at.$ref);
  }
  return at;
}

/** A name with a percent sign that escapes nothing is taken as it is written. */
function decoded(key: string): string {
  try {
    return decodeURIComponent(key);
  } catch (error) {
    if (error instanceof URIError) return key;
    throw error;
  }
}

function member(node: unknown, key: string): unknown {
  if (Array.isArray(node)) return node[Number(key)];
  return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
}
