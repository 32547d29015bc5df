import { type JsonObject, listOf, textsOf } from "../json.ts";
import { boundsOf } from "./bound.ts";
import type { Branch } from "./branch.ts";

/** What the keywords of a schema itself say, for each type that they allow. */
export function branchesOfKeywords(schema: JsonObject): readonly Branch[] {
  return typesOf(schema).flatMap((type) => {
    const fitting = Object.entries(stated(schema, type)).filter(([keyword]) => concerns(keyword, type));
    const { enum: values, ...others } = Object.fromEntries(fitting);
    if (values === undefined) return [{ type, keywords: others }];
    const allowed = listOf(values).filter((value) => isOfType(value, type));
    if (allowed.length === 0) return [];
    // Null is a type of one value, and a list of both booleans leaves out nothing.
    const all = type === "null" || (type === "boolean" && allowed.length === 2);
    return [{ type, keywords: all ? others : { ...others, enum: allowed } }];
  });
}

/** Keywords that only describe. `xml` says how XML is written, which this API does not take. */
const descriptive = new Set([
  ...["title", "description", "example", "examples", "externalDocs", "xml"],
  ...["$schema", "$id", "$comment", "$defs", "definitions", "$anchor", "$dynamicAnchor", "$vocabulary"],
]);

/** Keywords that are compared in another way than one by one. */
const structural = new Set([
  ...["type", "nullable", "const", "default", "deprecated", "readOnly", "writeOnly", "discriminator"],
  ...["$ref", "allOf", "anyOf", "oneOf"],
  ...["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"],
]);

/** What a keyword says if it is left out. */
const implied: JsonObject = {
  minLength: 0,
  minItems: 0,
  minProperties: 0,
  minContains: 1,
  uniqueItems: false,
  additionalProperties: true,
  unevaluatedProperties: true,
  unevaluatedItems: true,
  items: true,
};

/** Formats of which every JSON number of the type is, so that they forbid nothing. */
const usualFormats: Readonly<Record<string, string>> = { integer: "int64", number: "double" };

/** The keywords that allow or forbid something, in one form: only those that say more than their absence. */
function stated(schema: JsonObject, type: string): JsonObject {
  const entries = Object.entries(schema).filter(
    ([keyword, value]) =>
      !descriptive.has(keyword) &&
      !structural.has(keyword) &&
      !keyword.startsWith("x-") &&
      value !== implied[keyword] &&
      !(keyword === "format" && usualFormats[type] === value) &&
      !(isEmpty(value) && vacuousIfEmpty.has(keyword)),
  );
  return {
    ...Object.fromEntries(entries),
    ...("const" in schema ? { enum: [schema.const] } : {}),
    ...boundsOf(schema, type),
  };
}

const vacuousIfEmpty = new Set([
  ...["properties", "patternProperties", "required", "items", "additionalProperties", "propertyNames"],
  ...["dependentRequired", "dependentSchemas", "contentSchema"],
]);

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function typesOf({ type, nullable, enum: values, ...schema }: JsonObject): readonly string[] {
  const named = typeof type === "string" ? [type] : [...new Set(textsOf(type))];
  const listed = "const" in schema ? [schema.const] : values;
  if (named.length === 0) {
    return Array.isArray(listed) ? [...new Set(listed.map(typeOf))] : ["any"];
  }
  const types = nullable === true && !named.includes("null") ? [...named, "null"] : named;
  return types.includes("number") ? types.filter((each) => each !== "integer") : types;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function isOfType(value: unknown, type: string): boolean {
  return type === "any" || typeOf(value) === type || (type === "number" && typeof value === "number");
}

/** The keywords that say nothing about values of other types. */
const concerned: Readonly<Record<string, readonly string[]>> = {
  string: ["minLength", "maxLength", "pattern", "contentMediaType", "contentEncoding", "contentSchema"],
  number: ["minimum", "maximum", "multipleOf"],
  array: [
    ...["items", "prefixItems", "contains", "minContains", "maxContains", "unevaluatedItems"],
    ...["minItems", "maxItems", "uniqueItems"],
  ],
  object: [
    ...["properties", "required", "additionalProperties", "patternProperties", "propertyNames"],
    ...["minProperties", "maxProperties", "unevaluatedProperties", "dependentRequired", "dependentSchemas"],
  ],
};

function concerns(keyword: string, type: string): boolean {
  if (type === "any") return true;
  if (type === "null") return keyword === "enum";
  if (keyword === "format") return ["string", "number", "integer"].includes(type);
  const owner = Object.keys(concerned).find((each) => concerned[each]?.includes(keyword));
  return owner === undefined || owner === (type === "integer" ? "number" : type);
}
