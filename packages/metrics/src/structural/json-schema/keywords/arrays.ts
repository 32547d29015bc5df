import { canonicalKey } from "../canonical-text.ts";
import type { Check, CheckOf } from "../check.ts";
import type { Draft } from "../draft.ts";
import { problem, within } from "../problem.ts";
import { refuse, type SchemaReader } from "../reader.ts";

type Elements = readonly unknown[];

/** `minItems`, `maxItems`, `uniqueItems`, `prefixItems`, `items`, `additionalItems` and `contains`. */
export function* arrayChecks(
  reader: SchemaReader,
  draft: Draft,
  compile: (schema: unknown) => Check,
): Generator<CheckOf<Elements>> {
  const [least, most] = [reader.number("minItems"), reader.number("maxItems")];
  if (least !== undefined)
    yield ({ length }) => (length >= least ? undefined : problem(`must NOT have fewer than ${least} items`));
  if (most !== undefined)
    yield ({ length }) => (length <= most ? undefined : problem(`must NOT have more than ${most} items`));
  if (reader.any("uniqueItems") === true) yield checkUnique;
  yield* positions(reader, draft, compile);
  const contains = reader.any("contains");
  if (contains !== undefined) yield checkContains(reader, draft, compile(contains));
}

/** In time that is proportional to the number of elements. */
function checkUnique(elements: Elements) {
  const keys = new Set<unknown>();
  for (const element of elements) {
    const key = canonicalKey(element);
    if (keys.has(key)) return problem("must NOT have duplicate items");
    keys.add(key);
  }
  return undefined;
}

function* positions(
  reader: SchemaReader,
  draft: Draft,
  compile: (schema: unknown) => Check,
): Generator<CheckOf<Elements>> {
  const isOlder = draft === "Draft7Validator";
  const items = reader.any("items");
  const isList = Array.isArray(items);
  if (isList && !isOlder) refuse("items", "a schema");
  const first = isList ? items : ((isOlder ? undefined : reader.list("prefixItems")) ?? []);
  const rest = isList ? reader.any("additionalItems") : items;
  const checks = first.map(compile);
  const checkRest = rest === undefined ? undefined : compile(rest);
  if (checks.length === 0 && checkRest === undefined) return;
  if (checkRest === undefined) yield checkFirst(checks);
  else if (checks.length === 0) yield checkRestFrom(0, checkRest);
  else yield* [checkFirst(checks), checkRestFrom(checks.length, checkRest)];
}

function checkFirst(checks: readonly Check[]): CheckOf<Elements> {
  return (elements, scope, seen) => {
    for (const [at, check] of checks.entries()) {
      if (at >= elements.length) break;
      const found = check(elements[at], scope, undefined);
      if (found !== undefined) return within(at, found);
    }
    seen?.addFirst(Math.min(checks.length, elements.length));
    return undefined;
  };
}

function checkRestFrom(start: number, check: Check): CheckOf<Elements> {
  return (elements, scope, seen) => {
    for (let at = start; at < elements.length; at += 1) {
      const found = check(elements[at], scope, undefined);
      if (found !== undefined) return within(at, found);
    }
    seen?.addFirst(elements.length);
    return undefined;
  };
}

function checkContains(reader: SchemaReader, draft: Draft, check: Check): CheckOf<Elements> {
  const counted = draft === "Draft202012Validator";
  const least = (counted ? reader.number("minContains") : undefined) ?? 1;
  const most = (counted ? reader.number("maxContains") : undefined) ?? Number.POSITIVE_INFINITY;
  const message =
    most === Number.POSITIVE_INFINITY
      ? `must contain at least ${least} valid item(s)`
      : `must contain at least ${least} and no more than ${most} valid item(s)`;
  return (elements, scope, seen) => {
    let count = 0;
    for (let at = 0; at < elements.length; at += 1) {
      if (check(elements[at], scope, undefined) !== undefined) continue;
      count += 1;
      if (counted) seen?.elements.add(at);
    }
    return count >= least && count <= most ? undefined : problem(message);
  };
}
