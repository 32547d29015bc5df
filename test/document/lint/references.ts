/** The files named by `$ref`, by a discriminator's mapping and by an example's `externalValue`. */
export function references(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "$ref" || key === "externalValue") return typeof value === "string" ? [value] : [];
    if (key === "mapping") return Object.values(Object(value)).filter((target) => typeof target === "string");
    return references(value);
  });
}
