/** The text of an output that is judged. An object becomes a paragraph for each value, with its path. */
export function outputText(output: string | Readonly<Record<string, unknown>>): string {
  return typeof output === "string" ? output : linesOf("", output).join("\n\n");
}

function linesOf(path: string, value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null)
    return [path === "" ? String(value) : `${path}: ${String(value)}`];
  return Object.entries(value).flatMap(([key, inner]) =>
    linesOf(path === "" ? key : `${path}.${key}`, inner),
  );
}

/**
 * The same for an output that is a JSON object written as text, as requests and CSV files have to write it;
 * any other text stays as it is.
 */
export function structuredText(output: string): string {
  if (!/^\s*\{/.test(output)) return output;
  try {
    return outputText(JSON.parse(output));
  } catch {
    // Not JSON, or nested deeper than can be followed.
    return output;
  }
}
