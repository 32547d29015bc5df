import type { Oas3_1Schema } from "@redocly/openapi-core";
import { type Document, type Schema, schemaOf } from "../document/document.ts";
import { docstring } from "./python-text.ts";
import { nameOf, objectOf, type PythonObject } from "./python-type.ts";

/** The named objects in schemas, each after those that it is made of. */
export function objectsIn(document: Document, schemas: readonly Schema[]): string[] {
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

/** An object of the document by its name. */
export function namedObject(
  document: Document,
  name: string,
): PythonObject & { readonly description: string } {
  const schema = { $ref: `#/components/schemas/${name}` };
  const { properties = {}, required = [] } = objectOf(document, schema) ?? {};
  return { properties, required, description: schemaOf(document, schema).description ?? "" };
}

/** The docstring of a member, if it is described. */
export function describedBy(document: Document, schema: Schema): string[] {
  const text = descriptionOf(document, schema);
  return text === "" ? [] : docstring(text);
}

/** A description beside a reference is nearer than the one that it leads to. */
export function descriptionOf(document: Document, schema: Schema): string {
  const own = "description" in schema ? schema.description : undefined;
  return own ?? schemaOf(document, schema).description ?? "";
}
