import { type Direction, levelOf } from "../change.ts";
import { canonical, type JsonObject, objectOf, textsOf } from "../json.ts";
import { type Comparing, comparePart, compareSchemas } from "./compare.ts";
import { normalSchema } from "./normal.ts";
import type { Resolve } from "./resolve.ts";

/** Tells how the properties that an object has, must have and may have changed. */
export function compareObjects(old: JsonObject, now: JsonObject, place: string, comparing: Comparing): void {
  const { direction } = comparing;
  const before = sideOf(old, direction, comparing.from);
  const after = sideOf(now, direction, comparing.to);
  for (const [name, schema] of Object.entries(before.properties)) {
    const at = joined(place, name);
    const next = after.properties[name];
    if (next === undefined) tellRemoved(name, before, after, place, comparing);
    else compareSchemas(schema, next, at, comparing);
  }
  for (const name of Object.keys(after.properties)) {
    if (!Object.hasOwn(before.properties, name)) tellAdded(name, before, after, place, comparing);
  }
  compareRequired(before, after, place, comparing);
  compareOthers(old, now, place, comparing);
}

/** The properties that travel in a direction: what is read-only is not sent, what is write-only not read. */
type Side = {
  readonly properties: JsonObject;
  /** Those that are described, but do not travel in this direction. */
  readonly absent: readonly string[];
  readonly required: readonly string[];
  readonly closed: boolean;
};

function sideOf(keywords: JsonObject, direction: Direction, resolve: Resolve): Side {
  const properties = Object.entries(objectOf(keywords.properties));
  const flag = direction === "request" ? "readOnly" : "writeOnly";
  const absent = properties
    .filter(([, schema]) => schema === false || normalSchema(schema, resolve).notes[flag] === true)
    .map(([name]) => name);
  return {
    properties: Object.fromEntries(properties.filter(([name]) => !absent.includes(name))),
    absent,
    required: textsOf(keywords.required).filter((name) => !absent.includes(name)),
    closed: keywords.additionalProperties === false || keywords.unevaluatedProperties === false,
  };
}

function tellRemoved(name: string, before: Side, after: Side, place: string, comparing: Comparing): void {
  if (after.absent.includes(name)) {
    const flag = comparing.direction === "request" ? "read-only" : "write-only";
    comparing.report("breaking", joined(place, name), `the property is ${flag} now`);
    return;
  }
  const shape = canonical(before.properties[name]);
  const successors = Object.keys(after.properties).filter(
    (other) => !Object.hasOwn(before.properties, other) && canonical(after.properties[other]) === shape,
  );
  const renamed = successors.length === 1 ? `; it may be called \`${successors[0]}\` now` : "";
  const ignored = comparing.direction === "request" && !after.closed ? ", and is ignored if it is sent" : "";
  comparing.report("breaking", joined(place, name), `the property was removed${ignored}${renamed}`);
}

function tellAdded(name: string, before: Side, after: Side, place: string, comparing: Comparing): void {
  const { direction, report } = comparing;
  const at = joined(place, name);
  const required = after.required.includes(name);
  if (direction === "request") {
    // If it was required without being described, callers send it already.
    if (required && !before.required.includes(name)) report("breaking", at, "a required property was added");
    else report("added", at, "an optional property was added");
  } else if (before.closed) {
    report("warning", at, "a property was added to an object that promised to have no other");
  } else {
    report("added", at, "a property was added");
  }
}

function compareRequired(before: Side, after: Side, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  const isNew = (name: string) =>
    Object.hasOwn(after.properties, name) && !Object.hasOwn(before.properties, name);
  for (const name of after.required) {
    if (before.required.includes(name) || isNew(name)) continue;
    report(levelOf("narrower", direction), joined(place, name), "became required");
  }
  for (const name of before.required) {
    const removed = Object.hasOwn(before.properties, name) && !Object.hasOwn(after.properties, name);
    if (after.required.includes(name) || removed) continue;
    report(levelOf("wider", direction), joined(place, name), "is not required any more");
  }
}

/** What an object may have besides its properties. */
function compareOthers(old: JsonObject, now: JsonObject, place: string, comparing: Comparing): void {
  const { report, direction } = comparing;
  const [was, is] = [old.additionalProperties ?? true, now.additionalProperties ?? true];
  if ((was === false) !== (is === false)) {
    if (is === false) report(levelOf("narrower", direction), place, "takes no other properties any more");
    else report(levelOf("wider", direction), place, "may have other properties");
  } else {
    comparePart("additionalProperties", old, now, joined(place, "*"), comparing);
  }
  comparePart("propertyNames", old, now, `${place} (names of properties)`, comparing);
  const [patterns, others] = [objectOf(old.patternProperties), objectOf(now.patternProperties)];
  for (const pattern of new Set([...Object.keys(patterns), ...Object.keys(others)])) {
    comparePart(pattern, patterns, others, joined(place, `/${pattern}/`), comparing);
  }
}

function joined(place: string, name: string): string {
  return place === "" ? name : `${place}.${name}`;
}
