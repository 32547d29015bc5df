import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Operation, type Schema, schemaOf } from "../document/document.ts";
import { docstring, indented, withImports } from "./python-text.ts";
import { nameOf, objectOf, paramName, pythonType } from "./python-type.ts";

/** The classes of what operations answer. */
export function answerModule(document: Document, operations: readonly Operation[]): string {
  const names = answerNames(document, operations);
  return [
    '"""What the API answers. What a server leaves out is None."""',
    ...withImports(
      {
        dataclasses: ["dataclass"],
        typing: ["Any", "Dict", "List", "Literal"],
        "._decode": ["Model", "decoded", "dict_of", "list_of", "one_of", "optional"],
      },
      names.flatMap((name) => answerClass(document, name)),
    ),
    `__all__ = ${JSON.stringify(names.toSorted())}`,
  ].join("\n");
}

/** The dicts that arguments are made of. */
export function argumentModule(document: Document, operations: readonly Operation[]): string {
  const names = argumentNames(document, operations);
  return [
    '"""The dicts that arguments are made of."""',
    ...withImports(
      { "collections.abc": ["Mapping", "Sequence"], typing: ["Any", "Literal", "TypedDict"] },
      names.flatMap((name) => argumentClass(document, name)),
    ),
    `__all__ = ${JSON.stringify(names.map(paramName).toSorted())}`,
  ].join("\n");
}

/** The names of the classes of answers. */
export function answerNames(document: Document, operations: readonly Operation[]): string[] {
  const schemas = operations.flatMap(({ replies }) =>
    replies
      .filter(({ status }) => status.startsWith("2"))
      .flatMap(({ bodies }) => bodies.map(({ schema }) => schema)),
  );
  return objectsIn(document, schemas);
}

/** The names of the schemas of arguments. A body itself is the arguments of a method. */
export function argumentNames(document: Document, operations: readonly Operation[]): string[] {
  const bodies = operations.flatMap(({ request }) => request.map(({ schema }) => schema));
  const properties = bodies.flatMap((body) => Object.values(objectOf(document, body)?.properties ?? {}));
  return objectsIn(document, properties.map(contentOf));
}

/** What a part of a form says, if it is JSON as a text. */
export function contentOf(schema: Schema): Schema {
  return "contentSchema" in schema && typeof schema.contentSchema === "object"
    ? schema.contentSchema
    : schema;
}

/** The named objects in schemas, each after those that it is made of. */
function objectsIn(document: Document, schemas: readonly Schema[]): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = (schema: Schema): void => {
    const name = nameOf(schema);
    if (name !== undefined && seen.has(name)) return;
    if (name !== undefined) seen.add(name);
    for (const part of partsOf(schemaOf(document, schema))) visit(part);
    if (name !== undefined && objectOf(document, schema) !== undefined) names.add(name);
  };
  for (const schema of schemas) visit(schema);
  return [...names];
}

/** Not what `allOf` puts together: its parts are no things of their own. */
function partsOf({ properties, items, additionalProperties, anyOf, oneOf, allOf }: Oas3_1Schema): Schema[] {
  const merged = (allOf ?? []).flatMap((part) => ("properties" in part ? [part] : []));
  return [
    ...Object.values(properties ?? {}),
    ...(typeof items === "object" ? [items] : []),
    ...(typeof additionalProperties === "object" ? [additionalProperties] : []),
    ...(anyOf ?? []),
    ...(oneOf ?? []),
    ...merged,
  ];
}

function answerClass(document: Document, name: string): string[] {
  const { properties, required, description } = named(document, name);
  const fields = Object.entries(properties).map(([field, schema]) => {
    const { annotation, decoder } = pythonType(document, schema, "answer");
    const isNullable = required.includes(field) || annotation.endsWith("| None");
    return { field, schema, decoder, annotation: isNullable ? annotation : `${annotation} | None` };
  });
  return [
    "@dataclass(frozen=True, kw_only=True)",
    `class ${name}(Model):`,
    ...indented(docstring(description)),
    ...fields.flatMap(({ field, annotation, schema }) =>
      indented([`${field}: ${annotation}`, ...describedBy(document, schema)]),
    ),
    ...indented([`_required = (${required.map((field) => `"${field}",`).join(" ")})`]),
    ...indented(["@classmethod", `def from_json(cls, value: Any) -> ${name}:`]),
    ...indented(docstring("Puts this type on JSON that a server has sent."), 2),
    ...indented(["return cls("], 2),
    ...indented(
      fields.map(({ field, decoder }) => `${field}=${memberOf(field, decoder)},`),
      3,
    ),
    ...indented(["_json=value,"], 3),
    ...indented([")"], 2),
  ];
}

function memberOf(field: string, decoder: string): string {
  const key = JSON.stringify(field);
  return decoder === "plain" ? `value.get(${key})` : `decoded(value.get(${key}), ${decoder})`;
}

/** Python 3.10 cannot say of a single key that it may be missing: those that may not are in a base class. */
function argumentClass(document: Document, name: string): string[] {
  const { properties, required, description } = named(document, name);
  const fields = (isRequired: boolean) =>
    Object.entries(properties)
      .filter(([field]) => required.includes(field) === isRequired)
      .flatMap(([field, schema]) => [
        `${field}: ${pythonType(document, schema, "argument").annotation}`,
        ...describedBy(document, schema),
      ]);
  const [must, may] = [fields(true), fields(false)];
  const base = must.length > 0 && may.length > 0 ? `_${name}Required` : undefined;
  return [
    ...(base === undefined ? [] : [`class ${base}(TypedDict):`, ...indented(must)]),
    `class ${paramName(name)}(${base ?? "TypedDict"}${may.length > 0 ? ", total=False" : ""}):`,
    ...indented(docstring(description)),
    ...indented(base === undefined ? [...must, ...may] : may),
  ];
}

function named(document: Document, name: string) {
  const schema = { $ref: `#/components/schemas/${name}` };
  const { properties = {}, required = [] } = objectOf(document, schema) ?? {};
  return { properties, required, description: schemaOf(document, schema).description ?? "" };
}

/** A description beside a reference is nearer than the one that it leads to. */
function describedBy(document: Document, schema: Schema): string[] {
  const text = descriptionOf(document, schema);
  return text === "" ? [] : docstring(text);
}

export function descriptionOf(document: Document, schema: Schema): string {
  const own = "description" in schema ? schema.description : undefined;
  return own ?? schemaOf(document, schema).description ?? "";
}
