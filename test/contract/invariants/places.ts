import { bundle, type Json, type JsonObject, type Schema, type Source } from "../../openapi-document.ts";

/** A value of a body, and what the document says of it. */
export type Place = {
  /** Where it is, such as `/items/0/id`; empty for the whole body. */
  readonly pointer: string;
  /** The same for every element of a list and every key of a map: `/items/{}/id`. */
  readonly path: string;
  /** The components that describe it, the outermost first. */
  readonly names: readonly string[];
  /** Without references and alternatives: the one that the value is. */
  readonly schema: Schema;
  /** Whether the public pages say that it is there. */
  readonly source: Source;
  readonly value: Json;
};

/** Every value that the document describes, the outer before the inner. */
export function placesOf(schema: Schema, value: Json, source: Source = "documented"): Place[] {
  return inside({ pointer: "", path: "", source }, schema, value);
}

/** The properties of objects that the document does not have, by path. */
export function extrasOf(places: readonly Place[]): string[] {
  return places.flatMap(({ path, schema, value }) => {
    const { properties } = schema;
    if (properties === undefined || !isObject(value) || typeof schema.additionalProperties === "object")
      return [];
    const names = Object.keys(value).filter((name) => !(name in properties));
    return names.map((name) => `${path}/${name}`);
  });
}

/** Every path that a body of the schema can have. Lists and maps are followed once. */
export function pathsOf(schema: Schema, path = "", seen: readonly string[] = []): string[] {
  const { $ref, allOf = [], anyOf = [], oneOf = [], properties = {}, items, additionalProperties } = schema;
  if ($ref !== undefined)
    return seen.includes($ref) ? [] : pathsOf(component($ref).schema, path, [...seen, $ref]);
  const nested = [
    ...[...allOf, ...anyOf, ...oneOf].flatMap((branch) => pathsOf(branch, path, seen)),
    ...Object.entries(properties).flatMap(([name, property]) => [
      `${path}/${name}`,
      ...pathsOf(property, `${path}/${name}`, seen),
    ]),
    ...(items === undefined ? [] : pathsOf(items, `${path}/{}`, seen)),
    ...(typeof additionalProperties === "object" ? pathsOf(additionalProperties, `${path}/{}`, seen) : []),
  ];
  return [...new Set(nested)];
}

type Where = Pick<Place, "pointer" | "path" | "source">;

function inside(outer: Where, described: Schema, value: Json): Place[] {
  const { schema, names } = formOf(described, value);
  const where = { ...outer, source: schema["x-source"] ?? outer.source };
  const { properties = {}, items, additionalProperties } = schema;
  const own = { ...where, schema, names, value };
  if (Array.isArray(value))
    return [
      own,
      ...(items === undefined
        ? []
        : value.flatMap((item: Json, index) => inside(step(where, String(index), "{}"), items, item))),
    ];
  if (!isObject(value)) return [own];
  const members = Object.entries(value).flatMap(([name, member]) => {
    const property = properties[name];
    if (property !== undefined) return inside(step(where, name), property, member);
    return typeof additionalProperties === "object"
      ? inside(step(where, name, "{}"), additionalProperties, member)
      : [];
  });
  return [own, ...members];
}

function step({ pointer, path, source }: Where, name: string, general = name): Where {
  const escaped = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return { pointer: `${pointer}/${escaped}`, path: `${path}/${general}`, source };
}

type Form = { readonly schema: Schema; readonly names: readonly string[] };

/** The schema with its references followed, its parts merged, and the alternative that the value is. */
function formOf(described: Schema, value: Json): Form {
  const { $ref, allOf, anyOf, oneOf, ...own } = described;
  const alternatives = anyOf ?? oneOf ?? [];
  const chosen = alternatives.find((branch) => isLike(formOf(branch, value).schema, value));
  const parts = [
    ...($ref === undefined ? [] : [named($ref, value)]),
    ...[...(allOf ?? []), ...(chosen === undefined ? [] : [chosen])].map((part) => formOf(part, value)),
  ];
  return {
    schema: parts.reduceRight((rest, { schema }) => merged(schema, rest), own),
    names: parts.flatMap(({ names }) => names),
  };
}

function named($ref: string, value: Json): Form {
  const { name, schema } = component($ref);
  const form = formOf(schema, value);
  return { schema: form.schema, names: [name, ...form.names] };
}

function component($ref: string): { readonly name: string; readonly schema: Schema } {
  const name = $ref.slice("#/components/schemas/".length);
  const schema = bundle.components.schemas[name];
  if (schema === undefined) throw new Error(`The document has no schema ${$ref}.`);
  return { name, schema };
}

function merged(one: Schema, other: Schema): Schema {
  const properties = { ...one.properties, ...other.properties };
  return {
    ...one,
    ...other,
    ...(Object.keys(properties).length > 0 && { properties }),
    ...((one.required ?? other.required) && {
      required: [...(one.required ?? []), ...(other.required ?? [])],
    }),
  };
}

function isLike({ type, required = [] }: Schema, value: Json): boolean {
  const types = type === undefined ? [] : [type].flat();
  if (types.length > 0 && !types.some((each) => isOfType(each, value))) return false;
  return !isObject(value) || required.every((name) => name in value);
}

function isOfType(type: string, value: Json): boolean {
  if (value === null) return type === "null";
  if (Array.isArray(value)) return type === "array";
  return type === typeof value || (typeof value === "number" && type === "integer");
}

function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
