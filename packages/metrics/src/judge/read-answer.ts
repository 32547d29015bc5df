/**
 * The longest answer that is read, in UTF-16 units. No list of verdicts comes near it.
 */
const longest = 200_000;
/** Together with the length, this bounds the work that a hostile answer can cause. */
const mostTries = 1_000;

/**
 * Reads the last JSON object of a text, since an answer may quote the material, or think aloud, before it
 * decides. If the last object is broken, no earlier one counts, because it may come from the material.
 *
 * @returns undefined if there is none, or the last one is broken
 */
export function readAnswer(text: string): unknown {
  if (text.length > longest) return undefined;
  const whole = parse(text);
  if (whole !== undefined) return whole;
  const end = text.lastIndexOf("}") + 1;
  // Only one opening bracket belongs to the last closing one: the first from the right from which the rest
  // parses. An unfinished object after it would have been the last.
  if (text.includes("{", end)) return undefined;
  let start = end;
  for (let tries = 0; tries < mostTries && start > 0; tries += 1) {
    start = text.lastIndexOf("{", start - 1);
    if (start < 0) return undefined;
    const value = parse(text.slice(start, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
