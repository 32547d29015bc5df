/**
 * The chunks of a context: the elements of a list, or the one text. Those without a letter or digit are kept,
 * so that no place shifts.
 */
export function chunksOf(context: string | readonly string[]): readonly string[] {
  return typeof context === "string" ? [context] : context;
}

/** How many chunks a context usually has at most, for estimates. */
export const usualChunks = 3;
