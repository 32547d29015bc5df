import { isDeepStrictEqual } from "node:util";
import type { Direction, Level, Report } from "../change.ts";
import { isObject, type JsonObject, objectOf, shownValue } from "../json.ts";
import type { Comparing } from "./compare.ts";

/** Tells how changed what is said of a schema as a whole: its default, its discriminator, its deprecation. */
export function compareNotes(
  old: JsonObject,
  now: JsonObject,
  place: string,
  { direction, report }: Comparing,
): void {
  if (!isDeepStrictEqual(old.default, now.default)) {
    const what = `the default changed from ${shownValue(old.default)} to ${shownValue(now.default)}`;
    report(levelOfDefault(old.default, direction), place, what);
  }
  if (now.deprecated !== old.deprecated) {
    if (now.deprecated === true) report("warning", place, "is deprecated");
    else report("changed", place, "is not deprecated any more");
  }
  compareDiscriminators(old.discriminator, now.discriminator, place, report);
}

/** Who leaves a field out gets something else. A default that was not stated before may have held already. */
function levelOfDefault(old: unknown, direction: Direction): Level {
  if (direction === "response") return "changed";
  return old === undefined ? "warning" : "breaking";
}

/** Which alternative a value is, clients read from the discriminator; a new one only helps. */
function compareDiscriminators(from: unknown, to: unknown, place: string, report: Report): void {
  if (!isObject(from)) {
    if (isObject(to)) report("changed", place, `has the discriminator ${shownValue(to.propertyName)}`);
    return;
  }
  if (!isObject(to) || from.propertyName !== to.propertyName) {
    const now = isObject(to) ? to.propertyName : undefined;
    const what = `the discriminator changed from ${shownValue(from.propertyName)} to ${shownValue(now)}`;
    report("breaking", place, what);
    return;
  }
  const [old, now] = [objectOf(from.mapping), objectOf(to.mapping)];
  for (const value of new Set([...Object.keys(old), ...Object.keys(now)])) {
    if (lastPart(old[value]) === lastPart(now[value])) continue;
    const what = `changed from ${shownValue(old[value])} to ${shownValue(now[value])}`;
    const level = old[value] === undefined ? "changed" : "breaking";
    report(level, place, `what the discriminator's ${shownValue(value)} stands for ${what}`);
  }
}

/** A mapping names a component, or refers to it. */
function lastPart(target: unknown): unknown {
  return typeof target === "string" ? target.slice(target.lastIndexOf("/") + 1) : target;
}
