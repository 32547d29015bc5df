import type { Draft } from "./draft.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * Removes what Ajv understands and the draft does not: keywords of OpenAPI, of Ajv itself and of older
 * drafts, which have to be ignored like any unknown keyword. `exclusiveMinimum: true`, of draft 4, counts as
 * the number 1, as in jsonschema.
 */
export function plainSchema(schema: Schema, draft: Draft): Schema {
  const ofEach = (keyword: string, value: unknown): unknown => {
    if (Array.isArray(value)) return listed.has(keyword) ? value.map((each) => plain(each)) : value;
    if (isObject(value) && named.has(keyword))
      return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, plain(each)]));
    if (single.has(keyword)) return plain(value);
    return typeof value === "boolean" && exclusive.has(keyword) ? Number(value) : value;
  };
  const plain = (value: unknown): unknown => (isObject(value) ? plainSchema(value, draft) : value);
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !foreign[draft].has(keyword))
      .map(([keyword, value]) => [keyword, ofEach(keyword, value)]),
  );
}

function isObject(value: unknown): value is Schema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const alwaysForeign = ["$schema", "$async", "discriminator", "id", "nullable"];
const foreign: Record<Draft, ReadonlySet<string>> = {
  Draft7Validator: new Set(alwaysForeign),
  Draft202012Validator: new Set([...alwaysForeign, "dependencies"]),
};

/** Keywords whose value is a list of schemas, schemas by name, or one schema. */
const listed = new Set(["allOf", "anyOf", "oneOf", "items", "prefixItems"]);
const named = new Set([
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);
const single = new Set([
  "additionalItems",
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);
const exclusive = new Set(["exclusiveMaximum", "exclusiveMinimum"]);
