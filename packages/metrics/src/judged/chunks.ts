/**
 * The chunks of a context: the elements of a list, or of a text that is a JSON array of strings, as requests
 * and CSV files have to write a list; any other text is one chunk. Those without a letter or digit are kept,
 * so that no place shifts.
 */
export function chunksOf(context: string | readonly string[]): readonly string[] {
  return typeof context === "string" ? (listIn(context) ?? [context]) : context;
}

function listIn(text: string): readonly string[] | undefined {
  if (!/^\s*\[/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value.every((chunk) => typeof chunk === "string") ? value : undefined;
  } catch {
    return undefined;
  }
}

/** How many chunks a context usually has at most, for estimates. */
export const usualChunks = 3;
