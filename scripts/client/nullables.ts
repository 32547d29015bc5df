import { componentOf, type Document, membersOf, operationsOf, type Schema } from "./document.ts";
import { formsOf } from "./forms.ts";

/** A schema of requests, with those of its properties that may be left out, and may be null as well. */
export type Nullables = { readonly name: string; readonly properties: readonly string[] };

/** What a client must be able to leave out or to send as null, as its user says. */
export function nullablesOf(document: Document): readonly Nullables[] {
  const schemas = document.components?.schemas ?? {};
  const seen = new Set<string>();
  const visit = (schema: Schema): void => {
    const name = componentOf(schema);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      visit(schemas[name] ?? {});
    }
    for (const inner of partsOf(schema)) visit(inner);
  };
  for (const { requestBody } of operationsOf(document))
    for (const { schema = {} } of Object.values(requestBody?.content ?? {})) visit(schema);
  return [...seen].flatMap((name) => {
    const { properties: all, required } = membersOf(schemas[name] ?? {}, schemas);
    const properties = Object.entries(all).flatMap(([property, schema]) =>
      schema.$ref === undefined && !required.includes(property) && mayBeNull(schema) ? [property] : [],
    );
    return properties.length > 0 ? [{ name, properties }] : [];
  });
}

/** The same without forms, which cannot say null. */
export function nullablesInJson(document: Document): readonly Nullables[] {
  const forms = new Set(formsOf(document).map(({ name }) => name));
  return nullablesOf(document).filter(({ name }) => !forms.has(name));
}

function mayBeNull({ type, nullable, anyOf = [], oneOf = [] }: Schema): boolean {
  return nullable === true || [type].flat().includes("null") || [...anyOf, ...oneOf].some(mayBeNull);
}

function partsOf({ properties = {}, items, additionalProperties, allOf, anyOf, oneOf }: Schema): Schema[] {
  return [
    ...Object.values(properties),
    ...[items, typeof additionalProperties === "object" ? additionalProperties : undefined].flatMap((part) =>
      part === undefined ? [] : [part],
    ),
    ...[allOf, anyOf, oneOf].flatMap((parts = []) => parts),
  ];
}
