/** The chunks of a context that is a JSON list of texts; undefined if it is one text. */
export function chunksOf(context: string): readonly string[] | undefined {
  if (!context.startsWith("[")) return undefined;
  try {
    const value: unknown = JSON.parse(context);
    return Array.isArray(value) && value.length > 1 && value.every(isText) ? value : undefined;
  } catch {
    // A text may begin with a bracket, too.
    return undefined;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
