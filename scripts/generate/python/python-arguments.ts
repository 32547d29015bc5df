import type { Document, Operation, Schema } from "../document/document.ts";
import { BrokenDocument } from "../read/broken-document.ts";
import { identifier } from "./python-name.ts";
import { describedBy, namedObject, objectsIn } from "./python-objects.ts";
import { docstring, indented, withImports } from "./python-text.ts";
import { objectOf, paramName, pythonType } from "./python-type.ts";

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

/** Python 3.10 cannot say of a single key that it may be missing: those that may not are in a base class. */
function argumentClass(document: Document, name: string): string[] {
  const { properties, required, description } = namedObject(document, name);
  const fields = (isRequired: boolean) =>
    Object.entries(properties)
      .filter(([field]) => required.includes(field) === isRequired)
      .flatMap(([field, schema]) => [
        `${field}: ${pythonType(document, schema, "argument").annotation}`,
        ...describedBy(document, schema),
      ]);
  const [foreign] = Object.keys(properties).filter((field) => identifier(field) !== field);
  if (foreign !== undefined)
    throw new BrokenDocument(`${name} has a property ${foreign}, which Python cannot name; rename it.`);
  const [must, may] = [fields(true), fields(false)];
  const base = must.length > 0 && may.length > 0 ? `_${name}Required` : undefined;
  return [
    ...(base === undefined ? [] : [`class ${base}(TypedDict):`, ...indented(must)]),
    `class ${paramName(name)}(${base ?? "TypedDict"}${may.length > 0 ? ", total=False" : ""}):`,
    ...indented(docstring(description)),
    ...indented(base === undefined ? [...must, ...may] : may),
  ];
}
