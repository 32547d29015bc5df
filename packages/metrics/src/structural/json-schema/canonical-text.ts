import { isObject } from "./json-object.ts";

/**
 * A text that two JSON values share if, and only if, they are equal: keys in one order, and 1 as 1.0. Scalars
 * stand for themselves, so that a Set tells values apart.
 */
export function canonicalKey(value: unknown): unknown {
  return typeof value === "object" && value !== null ? canonicalText(value) : scalarKey(value);
}

/** No scalar may be mistaken for the text of a list. */
function scalarKey(value: unknown): unknown {
  return typeof value === "string" ? `"${value}` : value;
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (!isObject(value)) return typeof value === "number" ? String(value) : JSON.stringify(value);
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalText(value[key])}`);
  return `{${members.join()}}`;
}
