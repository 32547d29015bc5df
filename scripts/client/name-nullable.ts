import { componentOf, type Document, operationsOf, pascal, type Schema } from "./document.ts";

/**
 * Gives every property of a request that may be null and may be left out a schema of its own name. For these
 * Redocly's generator writes a pointer to a pointer in Go, which can say both: left out, and null. For others
 * it writes one pointer, and null is never sent.
 */
export function nameNullable(document: Document): Document {
  const schemas: Record<string, Schema> = { ...document.components?.schemas };
  const seen = new Set<string>();
  const visit = (schema: Schema): void => {
    const name = componentOf(schema);
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      const component = schemas[name] ?? {};
      schemas[name] = { ...component, ...named(name, component, schemas) };
      visit(component);
    }
    for (const inner of partsOf(schema)) visit(inner);
  };
  for (const { requestBody } of operationsOf(document))
    for (const { schema = {} } of Object.values(requestBody?.content ?? {})) visit(schema);
  return { ...document, components: { ...document.components, schemas } };
}

function named(name: string, { properties, required = [] }: Schema, schemas: Record<string, Schema>) {
  if (properties === undefined) return {};
  const renamed = Object.entries(properties).map(([property, schema]): [string, Schema] => {
    if (schema.$ref !== undefined || required.includes(property) || !mayBeNull(schema))
      return [property, schema];
    const own = name + pascal(property);
    if (own in schemas) throw new Error(`The document has a schema ${own} already; rename it.`);
    schemas[own] = schema;
    return [property, { $ref: `#/components/schemas/${own}` }];
  });
  return { properties: Object.fromEntries(renamed) };
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
