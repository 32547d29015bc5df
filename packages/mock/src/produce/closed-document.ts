/**
 * Parses a document so that objects with named properties allow no others. Responses may have more properties
 * than the document names, and Prism takes that as an invitation to invent some.
 */
export function parseClosed(text: string): object {
  return JSON.parse(text, (_key, value: unknown) =>
    isOpen(value) ? withWholePage({ ...value, additionalProperties: false }) : value,
  );
}

/** How many items an invented list has, on all its pages. */
const inventedItems = 3;

/** Lets the items of a page be as many as the list has: the page that was asked for is cut out of them. */
function withWholePage<Schema extends { readonly properties: object }>(schema: Schema): object {
  const { properties } = schema;
  if (!("items" in properties && "meta" in properties)) return schema;
  const items = { ...Object(properties.items), minItems: inventedItems, maxItems: inventedItems };
  return { ...schema, properties: { ...properties, items } };
}

function isOpen(value: unknown): value is { readonly properties: object } {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "properties" in value &&
    typeof value.properties === "object" &&
    value.properties !== null &&
    !("additionalProperties" in value)
  );
}
