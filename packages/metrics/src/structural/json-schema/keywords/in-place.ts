import { type Check, checkInPlace } from "../check.ts";
import type { Draft } from "../draft.ts";
import { isObject } from "../json-object.ts";
import { problem } from "../problem.ts";
import { refuse, type SchemaReader } from "../reader.ts";
import { dependentNames } from "./objects.ts";

type Compile = (schema: unknown) => Check;

/**
 * Keywords that put other schemas on the same value: `allOf`, `anyOf`, `oneOf`, `not`, `if`, and by property.
 */
export function* inPlaceChecks(reader: SchemaReader, draft: Draft, compile: Compile): Generator<Check> {
  for (const each of reader.list("allOf") ?? []) {
    const check = compile(each);
    yield (value, scope, seen) => checkInPlace(check, value, scope, seen);
  }
  const any = reader.list("anyOf")?.map(compile);
  if (any !== undefined) yield checkAny(any);
  const one = reader.list("oneOf")?.map(compile);
  if (one !== undefined) yield checkOne(one);
  const not = reader.any("not");
  if (not !== undefined) yield checkNot(compile(not));
  const condition = reader.any("if");
  if (condition !== undefined) yield checkCondition(compile(condition), reader, compile);
  yield* dependencies(reader, draft, compile);
}

function checkAny(checks: readonly Check[]): Check {
  return (value, scope, seen) => {
    let isValid = false;
    for (const check of checks) {
      if (checkInPlace(check, value, scope, seen) !== undefined) continue;
      isValid = true;
      // Each schema that accepts the value has seen some of it.
      if (seen === undefined) break;
    }
    return isValid ? undefined : problem("must match a schema in anyOf");
  };
}

function checkOne(checks: readonly Check[]): Check {
  return (value, scope, seen) => {
    let count = 0;
    for (const check of checks) {
      if (checkInPlace(check, value, scope, seen) === undefined) count += 1;
      if (count > 1) break;
    }
    return count === 1 ? undefined : problem("must match exactly one schema in oneOf");
  };
}

function checkNot(check: Check): Check {
  return (value, scope) =>
    check(value, scope, undefined) === undefined ? problem("must NOT be valid") : undefined;
}

function checkCondition(condition: Check, reader: SchemaReader, compile: Compile): Check {
  const [then, otherwise] = ["then", "else"].map((keyword) => {
    const schema = reader.any(keyword);
    return schema === undefined ? undefined : compile(schema);
  });
  return (value, scope, seen) => {
    const isMet = checkInPlace(condition, value, scope, seen) === undefined;
    const next = isMet ? then : otherwise;
    return next && checkInPlace(next, value, scope, seen);
  };
}

function* dependencies(reader: SchemaReader, draft: Draft, compile: Compile): Generator<Check> {
  const isOlder = draft === "Draft7Validator";
  for (const [name, each] of Object.entries(
    reader.object(isOlder ? "dependencies" : "dependentSchemas") ?? {},
  )) {
    if (isOlder && Array.isArray(each)) {
      for (const check of dependentNames({ [name]: each }))
        yield (value, scope, seen) => (isObject(value) ? check(value, scope, seen) : undefined);
      continue;
    }
    if (!isObject(each) && typeof each !== "boolean") refuse(`dependencies of ${name}`, "a schema");
    const check = compile(each);
    yield (value, scope, seen) =>
      isObject(value) && Object.hasOwn(value, name) ? checkInPlace(check, value, scope, seen) : undefined;
  }
}
