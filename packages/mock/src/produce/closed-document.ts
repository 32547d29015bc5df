/**
 * Parses a document so that objects with named properties allow no others. Responses may have more properties
 * than the document names, and Prism takes that as an invitation to invent some.
 */
export function parseClosed(text: string): object {
  return JSON.parse(text, (_key, value: unknown) =>
    isOpen(value) ? { ...value, additionalProperties: false } : value,
  );
}

function isOpen(value: unknown): value is object {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "properties" in value &&
    typeof value.properties === "object" &&
    !("additionalProperties" in value)
  );
}
