import { levelOf } from "../change.ts";
import { isObject, type JsonObject, objectOf, shownValue } from "../json.ts";
import type { Comparing } from "../schema/compare.ts";
import { normalSchema } from "../schema/normal.ts";
import type { Resolve } from "../schema/resolve.ts";
import { covers } from "./compare-content.ts";
import { compareHeaders } from "./compare-headers.ts";

/**
 * Tells how the encoding of the parts of a form changed: their content types, headers and style.
 *
 * @param from - The Media Type Object of the form; `to` the new one.
 * @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object
 */
export function compareEncodings(
  from: JsonObject,
  to: JsonObject,
  place: string,
  comparing: Comparing,
): void {
  const names = [...Object.keys(objectOf(from.encoding)), ...Object.keys(objectOf(to.encoding))];
  for (const name of new Set(names)) {
    const old = partOf(from, name, comparing.from);
    const now = partOf(to, name, comparing.to);
    // A part that is new or gone is told as a property.
    if (old !== undefined && now !== undefined) comparePart(old, now, `${place} part \`${name}\``, comparing);
  }
}

/** A part of a form: its encoding, if it has one, and its schema. */
type Part = { readonly encoding: JsonObject; readonly schema: unknown; readonly resolve: Resolve };

function partOf({ schema, encoding }: JsonObject, name: string, resolve: Resolve): Part | undefined {
  const holder = normalSchema(schema ?? true, resolve)
    .branches.map(({ keywords }) => objectOf(keywords.properties))
    .find((properties) => Object.hasOwn(properties, name));
  if (holder === undefined) return undefined;
  return { encoding: objectOf(objectOf(encoding)[name]), schema: holder[name], resolve };
}

function comparePart(from: Part, to: Part, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  const [old, now] = [contentTypes(from), contentTypes(to)];
  const lost = old.filter((type) => !now.some((other) => covers(other, type)));
  const gained = now.filter((type) => !old.some((other) => covers(other, type)));
  if (lost.length > 0 || gained.length > 0) {
    const effect = gained.length === 0 ? "narrower" : lost.length === 0 ? "wider" : "other";
    const what = `the content type changed from ${old.join(" or ")} to ${now.join(" or ")}`;
    report(levelOf(effect, direction), place, what);
  }
  for (const [option, usual] of serializations) {
    const [was, is] = [
      from.encoding[option] ?? usual(from.encoding),
      to.encoding[option] ?? usual(to.encoding),
    ];
    if (was !== is) {
      report("breaking", place, `\`${option}\` changed from ${shownValue(was)} to ${shownValue(is)}`);
    }
  }
  compareHeaders(from.encoding.headers, to.encoding.headers, place, comparing);
}

/** How a value is written, and what holds if nothing is said. */
const serializations = [
  ["style", () => "form"],
  ["explode", ({ style = "form" }: JsonObject) => style === "form"],
  ["allowReserved", () => false],
] as const;

/** The content types of a part: those that are named, or what the specification says for its type. */
function contentTypes({ encoding, schema, resolve }: Part): readonly string[] {
  if (typeof encoding.contentType === "string") {
    const named = encoding.contentType.split(",");
    return named.map((type) => type.replaceAll(/\s/g, "").toLowerCase()).toSorted();
  }
  const alternatives = normalSchema(schema, resolve).branches.filter(({ type }) => type !== "null");
  const types = alternatives.map(({ type, keywords }) => usualType(type, keywords, resolve));
  return [...new Set(types)].toSorted();
}

function usualType(type: string, keywords: JsonObject, resolve: Resolve): string {
  if (type === "string") {
    const binary = keywords.format === "binary" || keywords.contentEncoding !== undefined;
    return binary ? "application/octet-stream" : "text/plain";
  }
  if (type === "array" && isObject(keywords.items)) {
    const items = normalSchema(keywords.items, resolve).branches;
    return items.map((item) => usualType(item.type, item.keywords, resolve)).join(" or ");
  }
  return type === "object" || type === "array" ? "application/json" : "text/plain";
}
