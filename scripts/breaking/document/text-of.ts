import { canonical, isObject } from "../json.ts";
import type { Operation } from "./compare-operations.ts";

/** All that a document says about an operation, components included: equal if nothing at all has changed. */
export function textOf({ node, shared, security, resolve }: Operation): string {
  const { parameters, servers, summary, description } = shared;
  const said = new Map<string, string>([
    ["", canonical({ node, security, parameters, servers, summary, description })],
  ]);
  const open = referencesIn([node, parameters]);
  for (const ref of open) {
    if (said.has(ref)) continue;
    const target = resolve(ref);
    said.set(ref, canonical(target));
    // An array grows while it is gone through; a set of what is open would do the same.
    open.push(...referencesIn(target));
  }
  return canonical([...said.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function referencesIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(referencesIn);
  if (!isObject(node)) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "$ref" && typeof value === "string" ? [value] : referencesIn(value),
  );
}
