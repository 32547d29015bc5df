import type { Check, CheckOf } from "../check.ts";
import type { Draft } from "../draft.ts";
import type { JsonObject } from "../json-object.ts";
import { problem, within } from "../problem.ts";
import { patternOf, refuse, type SchemaReader } from "../reader.ts";

/** The keywords of objects, without those that put a schema beside others. */
export function* objectChecks(
  reader: SchemaReader,
  draft: Draft,
  compile: (schema: unknown) => Check,
): Generator<CheckOf<JsonObject>> {
  const [least, most] = [reader.number("minProperties"), reader.number("maxProperties")];
  if (least !== undefined)
    yield (value) =>
      Object.keys(value).length >= least
        ? undefined
        : problem(`must NOT have fewer than ${least} properties`);
  if (most !== undefined)
    yield (value) =>
      Object.keys(value).length <= most ? undefined : problem(`must NOT have more than ${most} properties`);
  const required = reader.strings("required");
  if (required !== undefined) yield (value) => missing(value, required);
  if (draft === "Draft202012Validator") yield* dependentNames(reader.object("dependentRequired"));
  const names = reader.any("propertyNames");
  if (names !== undefined) yield checkNames(compile(names));
  yield* members(reader, compile);
}

function missing(value: JsonObject, names: readonly string[]) {
  for (const name of names)
    if (!Object.hasOwn(value, name)) return problem(`must have required property '${name}'`);
  return undefined;
}

/** Names that must be there if another one is. */
export function* dependentNames(lists: JsonObject | undefined): Generator<CheckOf<JsonObject>> {
  for (const [name, list] of Object.entries(lists ?? {})) {
    if (!Array.isArray(list) || !list.every((each) => typeof each === "string"))
      refuse(`dependencies of ${name}`, "a list of texts");
    const wanted: readonly string[] = list;
    yield (value) => (Object.hasOwn(value, name) ? missing(value, wanted) : undefined);
  }
}

function checkNames(check: Check): CheckOf<JsonObject> {
  return (value, scope) => {
    for (const name of Object.keys(value))
      if (check(name, scope, undefined) !== undefined)
        return problem(`must NOT have the property name '${name}'`);
    return undefined;
  };
}

/** `properties`, `patternProperties` and `additionalProperties`. */
function* members(reader: SchemaReader, compile: (schema: unknown) => Check): Generator<CheckOf<JsonObject>> {
  const named = new Map(
    Object.entries(reader.object("properties") ?? {}).map(([name, each]) => [name, compile(each)]),
  );
  const patterns = Object.entries(reader.object("patternProperties") ?? {}).map(
    ([source, each]) => [patternOf(source), compile(each)] as const,
  );
  const others = reader.any("additionalProperties");
  const checkOthers = others === undefined ? undefined : compile(others);
  const forbidsOthers = others === false;
  if (patterns.length === 0 && checkOthers === undefined) {
    if (named.size > 0) yield checkNamed([...named]);
    return;
  }
  yield (value, scope, seen) => {
    for (const name of Object.keys(value)) {
      const check = named.get(name);
      let isKnown = check !== undefined;
      const found = check?.(value[name], scope, undefined);
      if (found !== undefined) return within(name, found);
      for (const [pattern, checkMatching] of patterns) {
        if (!pattern.test(name)) continue;
        isKnown = true;
        const wrong = checkMatching(value[name], scope, undefined);
        if (wrong !== undefined) return within(name, wrong);
      }
      if (!isKnown && checkOthers !== undefined) {
        if (forbidsOthers) return problem(`must NOT have the additional property '${name}'`);
        const wrong = checkOthers(value[name], scope, undefined);
        if (wrong !== undefined) return within(name, wrong);
        isKnown = true;
      }
      if (isKnown) seen?.members.add(name);
    }
    return undefined;
  };
}

function checkNamed(named: readonly (readonly [string, Check])[]): CheckOf<JsonObject> {
  return (value, scope, seen) => {
    for (const [name, check] of named) {
      if (!Object.hasOwn(value, name)) continue;
      const found = check(value[name], scope, undefined);
      if (found !== undefined) return within(name, found);
      seen?.members.add(name);
    }
    return undefined;
  };
}
