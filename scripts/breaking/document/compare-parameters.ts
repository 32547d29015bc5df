import { levelOf } from "../change.ts";
import { isObject, type JsonObject, listOf, shownValue } from "../json.ts";
import { type Comparing, compareSchemas, within } from "../schema/compare.ts";
import { followed } from "../schema/resolve.ts";
import { compareContent } from "./compare-content.ts";
import type { Operation } from "./compare-operations.ts";

/** Tells how the parameters of an operation changed: in the path, the query, headers and cookies. */
export function compareParameters(from: Operation, to: Operation, comparing: Comparing): void {
  const [old, now] = [parametersOf(from), parametersOf(to)];
  const { report, direction } = comparing;
  for (const [key, parameter] of old) {
    const next = now.get(key);
    if (next === undefined)
      report("breaking", titleOf(parameter), `was removed${moved(parameter, old, now)}`);
    else compareParameter(parameter, next, comparing);
  }
  for (const [key, parameter] of now) {
    if (old.has(key)) continue;
    const required = parameter.required === true;
    const what = required ? "is new and required" : "is new and optional";
    report(required && direction === "request" ? "breaking" : "added", titleOf(parameter), what);
  }
}

/** By where they are and what they are called; in the path, by their position. The operation's own win. */
function parametersOf({ path, node, shared, resolve }: Operation): Map<string, JsonObject> {
  const parameters = [...listOf(shared.parameters), ...listOf(node.parameters)]
    .map((reference) => followed(reference, resolve))
    .filter(isObject);
  const positions = [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name);
  return new Map(
    parameters.map((parameter) => {
      const { in: place, name } = parameter;
      if (place === "path") return [`path ${positions.indexOf(String(name))}`, parameter];
      return [`${place} ${place === "header" ? String(name).toLowerCase() : name}`, parameter];
    }),
  );
}

function titleOf({ in: place, name }: JsonObject): string {
  return `${place} parameter \`${name}\``;
}

function moved(
  { name }: JsonObject,
  old: ReadonlyMap<string, JsonObject>,
  now: ReadonlyMap<string, JsonObject>,
): string {
  const successor = [...now].find(([key, other]) => other.name === name && !old.has(key))?.[1];
  return successor === undefined ? "" : `; there is a ${titleOf(successor)} now`;
}

function compareParameter(old: JsonObject, now: JsonObject, comparing: Comparing): void {
  const { report, direction } = comparing;
  const place = titleOf(old);
  if (old.name !== now.name && old.in === "path") report("changed", place, `is called \`${now.name}\` now`);
  if (old.required !== true && now.required === true)
    report(levelOf("narrower", direction), place, "became required");
  if (old.required === true && now.required !== true)
    report(levelOf("wider", direction), place, "is not required any more");
  if (old.deprecated !== true && now.deprecated === true) report("warning", place, "is deprecated");
  if (old.deprecated === true && now.deprecated !== true)
    report("changed", place, "is not deprecated any more");
  for (const [option, usual] of serializations) {
    const [was, is] = [old[option] ?? usual(old), now[option] ?? usual(now)];
    if (was === is) continue;
    const what = `\`${option}\` changed from ${shownValue(was)} to ${shownValue(is)}`;
    // What had to be escaped may still be.
    report(option.startsWith("allow") && is === true ? "changed" : "breaking", place, what);
  }
  if ((old.content === undefined) !== (now.content === undefined)) {
    report(
      "breaking",
      place,
      `is ${now.content === undefined ? "not in a media type any more" : "in a media type now"}`,
    );
    return;
  }
  compareSchemas(old.schema ?? true, now.schema ?? true, "", within(place, comparing));
  compareContent(old.content, now.content, place, comparing);
}

/** How a value is written, and what holds if nothing is said. */
const serializations = [
  ["style", styleOf],
  ["explode", (parameter: JsonObject) => styleOf(parameter) === "form"],
  ["allowReserved", () => false],
  ["allowEmptyValue", () => false],
] as const;

/** @see https://spec.openapis.org/oas/v3.1.1.html#style-values */
function styleOf({ style, in: place }: JsonObject): string {
  if (typeof style === "string") return style;
  return place === "query" || place === "cookie" ? "form" : "simple";
}
