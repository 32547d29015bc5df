import { type Direction, levelOf } from "../change.ts";
import { isObject, type JsonObject, objectOf, shownValue } from "../json.ts";
import { type Comparing, compareSchemas, within } from "../schema/compare.ts";
import { normalSchema } from "../schema/normal.ts";
import type { Resolve } from "../schema/resolve.ts";
import { compareHeaders } from "./compare-headers.ts";

/** Tells how the media types of a body, a parameter or a header changed, and what is in them. */
export function compareContent(from: unknown, to: unknown, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  const [old, now] = [byMediaType(from), byMediaType(to)];
  for (const [type, { name, node }] of old) {
    const next = [...now].find(([other]) => stillFits(type, other, direction))?.[1];
    if (next === undefined) report("breaking", place, `${name} was removed`);
    else compareMediaTypes(node, next.node, old.size > 1 ? `${place} as ${name}` : place, comparing);
  }
  for (const [type, { name }] of now) {
    if ([...old.keys()].some((other) => stillFits(other, type, direction))) continue;
    // Who accepts anything may get what was not there before.
    const level = direction === "request" || old.size === 0 ? "added" : "warning";
    report(level, place, `${name} is new`);
  }
}

/**
 * Whether a media type may take the place of another: a wider one in requests, a narrower one in responses.
 */
function stillFits(from: string, to: string, direction: Direction): boolean {
  return direction === "request" ? covers(to, from) : covers(from, to);
}

/** `text/*` covers `text/csv`, which covers `text/csv;charset=utf-8`. */
function covers(range: string, type: string): boolean {
  const bare = type.replace(/;.*/, "");
  return [type, bare, bare.replace(/\/.*/, "/*"), "*/*"].includes(range);
}

type Entry = { readonly name: string; readonly node: JsonObject };

function byMediaType(content: unknown): Map<string, Entry> {
  return new Map(
    Object.entries(objectOf(content)).map(([name, node]) => [
      name.toLowerCase().replaceAll(/\s/g, ""),
      { name, node: objectOf(node) },
    ]),
  );
}

function compareMediaTypes(from: JsonObject, to: JsonObject, place: string, comparing: Comparing): void {
  compareSchemas(from.schema ?? true, to.schema ?? true, "", within(place, comparing));
  const [old, now] = [objectOf(from.encoding), objectOf(to.encoding)];
  for (const part of new Set([...Object.keys(old), ...Object.keys(now)])) {
    compareEncodings(
      { node: objectOf(old[part]), schema: partOf(from.schema, part, comparing.from) },
      { node: objectOf(now[part]), schema: partOf(to.schema, part, comparing.to) },
      `${place} part \`${part}\``,
      comparing,
    );
  }
}

/** The schema of a part of a form; undefined if it has none, so that there is nothing to encode. */
function partOf(
  schema: unknown,
  part: string,
  resolve: Resolve,
): { of: unknown; resolve: Resolve } | undefined {
  const all = normalSchema(schema ?? true, resolve).branches.map(({ keywords }) =>
    objectOf(keywords.properties),
  );
  const holder = all.find((properties) => Object.hasOwn(properties, part));
  return holder === undefined ? undefined : { of: holder[part], resolve };
}

type Encoding = { readonly node: JsonObject; readonly schema: ReturnType<typeof partOf> };

/** @see https://spec.openapis.org/oas/v3.1.1.html#encoding-object */
function compareEncodings(from: Encoding, to: Encoding, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  // A part that is new or gone is told as a property.
  if (from.schema === undefined || to.schema === undefined) return;
  const [old, now] = [contentTypes(from), contentTypes(to)];
  const [lost, gained] = [
    old.filter((type) => !now.includes(type)),
    now.filter((type) => !old.includes(type)),
  ];
  if (lost.length > 0 || gained.length > 0) {
    const effect = gained.length === 0 ? "narrower" : lost.length === 0 ? "wider" : "other";
    const what = `the part's content type changed from ${old.join(" or ")} to ${now.join(" or ")}`;
    report(levelOf(effect, direction), place, what);
  }
  for (const [option, fallback] of serializations) {
    const [was, is] = [from.node[option] ?? fallback(from.node), to.node[option] ?? fallback(to.node)];
    if (was === is) continue;
    report(
      "breaking",
      place,
      `the part's \`${option}\` changed from ${shownValue(was)} to ${shownValue(is)}`,
    );
  }
  compareHeaders(from.node.headers, to.node.headers, place, comparing);
}

const serializations = [
  ["style", () => "form"],
  ["explode", ({ style = "form" }: JsonObject) => style === "form"],
  ["allowReserved", () => false],
] as const;

/** The content types of a part: those that are named, or what the specification says for its type. */
function contentTypes({ node, schema }: Encoding): readonly string[] {
  if (typeof node.contentType === "string") {
    return node.contentType
      .split(",")
      .map((type) => type.trim().toLowerCase())
      .toSorted();
  }
  const branches = schema === undefined ? [] : normalSchema(schema.of, schema.resolve).branches;
  const types = branches
    .filter(({ type }) => type !== "null")
    .map(({ type, keywords }) => usualType(type, keywords, schema?.resolve));
  return [...new Set(types)].toSorted();
}

function usualType(type: string, keywords: JsonObject, resolve: Resolve | undefined): string {
  if (type === "string") {
    const binary = keywords.format === "binary" || keywords.contentEncoding !== undefined;
    return binary ? "application/octet-stream" : "text/plain";
  }
  if (type === "array" && isObject(keywords.items) && resolve !== undefined) {
    const items = normalSchema(keywords.items, resolve).branches;
    return items.map((item) => usualType(item.type, item.keywords, resolve)).join(" or ");
  }
  return ["object", "array"].includes(type) ? "application/json" : "text/plain";
}
