import { canonicalKey } from "../canonical-text.ts";
import type { Check } from "../check.ts";
import { isObject } from "../json-object.ts";
import { BrokenSchema, problem } from "../problem.ts";
import type { SchemaReader } from "../reader.ts";

/** `type`, `enum` and `const`. */
export function* anyValueChecks(reader: SchemaReader): Generator<Check> {
  const type = reader.any("type");
  if (type !== undefined) yield checkType(type);
  const choices = reader.list("enum");
  if (choices !== undefined) yield checkChoices(choices, "must be equal to one of the allowed values");
  const constant = reader.any("const");
  if (constant !== undefined) yield checkChoices([constant], "must be equal to constant");
}

function checkType(type: unknown): Check {
  const names: readonly unknown[] = Array.isArray(type) ? type : [type];
  const tests = names.map((name) => {
    const known = typeof name === "string" ? types.get(name) : undefined;
    if (known === undefined) throw new BrokenSchema(`unknown type ${JSON.stringify(name)}`);
    return known;
  });
  const found = problem(`must be ${names.join(",")}`);
  const test = tests.reduce((some, other) => (value) => some(value) || other(value));
  return (value) => (test(value) ? undefined : found);
}

const types = new Map<string, (value: unknown) => boolean>([
  ["array", Array.isArray],
  ["boolean", (value) => typeof value === "boolean"],
  ["integer", Number.isInteger],
  ["null", (value) => value === null],
  ["number", (value) => typeof value === "number"],
  ["object", isObject],
  ["string", (value) => typeof value === "string"],
]);

function checkChoices(choices: readonly unknown[], message: string): Check {
  const found = problem(message);
  const hasContainer = choices.some((choice) => typeof choice === "object" && choice !== null);
  const scalars = new Set(choices);
  // A Set takes -0 for 0, and true for nothing but itself.
  if (!hasContainer) return (value) => (scalars.has(value) ? undefined : found);
  const keys = new Set(choices.map(canonicalKey));
  return (value) => (keys.has(canonicalKey(value)) ? undefined : found);
}
