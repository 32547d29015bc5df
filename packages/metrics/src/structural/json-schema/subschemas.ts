import type { Draft } from "./draft.ts";
import { isObject, type JsonObject } from "./json-object.ts";

const single = [
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
] as const;
const listed = ["allOf", "anyOf", "oneOf", "items"] as const;
const named = ["definitions", "patternProperties", "properties"] as const;

const places: Readonly<
  Record<Draft, { single: readonly string[]; listed: readonly string[]; named: readonly string[] }>
> = {
  Draft7Validator: {
    single: [...single, "additionalItems"],
    listed,
    named: [...named, "dependencies"],
  },
  Draft202012Validator: {
    single: [...single, "contentSchema", "unevaluatedItems", "unevaluatedProperties"],
    listed: [...listed, "prefixItems"],
    named: [...named, "$defs", "dependentSchemas"],
  },
};

/** The schemas directly inside a schema. What an unknown keyword, `enum` or `const` holds is not a schema. */
export function* subschemasOf(schema: JsonObject, draft: Draft): Generator<JsonObject> {
  const { single, listed, named } = places[draft];
  for (const keyword of single) {
    const value = own(schema, keyword);
    if (isObject(value)) yield value;
  }
  for (const keyword of listed) {
    const value = own(schema, keyword);
    if (Array.isArray(value)) yield* value.filter(isObject);
  }
  for (const keyword of named) {
    const value = own(schema, keyword);
    if (isObject(value)) yield* Object.values(value).filter(isObject);
  }
}

/** The value of a keyword, undefined if the schema does not have it. */
export function own(schema: JsonObject, keyword: string): unknown {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}
