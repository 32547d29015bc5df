/**
 * The longest text of an answer that is looked through, in UTF-16 units; no list of verdicts comes near it.
 */
const longest = 200_000;
/** Together with the length it bounds the work that a hostile answer can make. */
const mostTries = 1_000;

/**
 * The last JSON object of a text: an answer may quote the material, or think aloud, before it decides. There
 * is no way back to an earlier object when the last one is broken, because that one may come from the
 * material.
 *
 * @returns undefined when there is none, or the last one is broken
 */
export function readAnswer(text: string): unknown {
  if (text.length > longest) return undefined;
  const whole = parse(text);
  if (whole !== undefined) return whole;
  const end = text.lastIndexOf("}") + 1;
  // Only one opening bracket belongs to the last closing one: the first from the right with which the rest
  // parses. An object that is begun after it and not ended would have been the last.
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
