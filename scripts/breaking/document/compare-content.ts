import type { Direction } from "../change.ts";
import { type JsonObject, objectOf } from "../json.ts";
import { type Comparing, compareSchemas, within } from "../schema/compare.ts";
import { compareEncodings } from "./compare-encodings.ts";

/** Tells how the media types of a body, a parameter or a header changed, and what is in them. */
export function compareContent(from: unknown, to: unknown, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  const [old, now] = [byMediaType(from), byMediaType(to)];
  for (const [type, { name, node }] of old) {
    const next = now.get(type) ?? [...now].find(([other]) => stillFits(type, other, direction))?.[1];
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

/** Whether a range takes in a type: `text/*` has `text/csv`, which has `text/csv;charset=utf-8`. */
export function covers(range: string, type: string): boolean {
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
  compareEncodings(from, to, place, comparing);
}
