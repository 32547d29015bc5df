import { type Document, pascal, type Schema } from "./document.ts";
import { type Nullables, nullablesOf } from "./nullables.ts";

/**
 * Gives every property of a request that may be null and may be left out a schema of its own name. For these
 * Redocly's generator writes a pointer to a pointer in Go, which can say both: left out, and null. For others
 * it writes one pointer, and null is never sent.
 */
export function nameNullable(document: Document): Document {
  const schemas = nullablesOf(document).reduce(withNames, { ...document.components?.schemas });
  return { ...document, components: { ...document.components, schemas } };
}

function withNames(schemas: Readonly<Record<string, Schema>>, { name, properties: nullable }: Nullables) {
  const { properties = {}, ...schema } = schemas[name] ?? {};
  const own: Record<string, Schema> = {};
  const renamed = Object.entries(properties).map(([property, value]): [string, Schema] => {
    if (!nullable.includes(property)) return [property, value];
    const component = name + pascal(property);
    if (component in schemas) throw new Error(`The document has a schema ${component} already; rename it.`);
    own[component] = value;
    return [property, { $ref: `#/components/schemas/${component}` }];
  });
  return { ...schemas, ...own, [name]: { ...schema, properties: Object.fromEntries(renamed) } };
}
