import { document, type Schema } from "../../openapi-document.ts";

/** Keywords that the generators respect, and those that do not restrict a value. */
const known = new Set([
  ...["$ref", "type", "enum", "minimum", "maximum", "minLength", "maxLength", "pattern", "format", "items"],
  ...["minItems", "maxItems", "properties", "required", "additionalProperties", "allOf", "anyOf", "oneOf"],
  ...["description", "title", "default", "example", "examples", "deprecated", "contentSchema"],
  ...["x-source", "x-documented", "x-decided"],
]);

/**
 * The schema with its reference followed.
 *
 * @throws Error for an unknown keyword: if it were ignored, generated values would break it
 */
export function resolved(schema: Schema): Schema {
  const unknown = Object.keys(schema).filter((keyword) => !known.has(keyword));
  if (unknown.length > 0)
    throw new Error(`No values can be generated for the keyword ${unknown.join(", ")}.`);
  if (schema.$ref === undefined) return schema;
  const target = document.components.schemas[schema.$ref.replace("#/components/schemas/", "")];
  if (target === undefined) throw new Error(`${schema.$ref} leads nowhere.`);
  return resolved(target);
}

/**
 * The alternatives of a schema, with references and unions resolved, each of one type or of none (any value).
 */
export function formsOf(schema: Schema): Schema[] {
  const own = resolved(schema);
  const branches = own.anyOf ?? own.oneOf;
  if (branches !== undefined) return branches.flatMap(formsOf);
  if (own.type === undefined || typeof own.type === "string") return [own];
  return own.type.map((type) => ({ ...own, type }));
}
