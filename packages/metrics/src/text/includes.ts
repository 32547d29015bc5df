/**
 * Whether a text has another in it, unit by unit, in time that grows with the length of the text alone. The
 * engine's own search is faster, but takes the product of both lengths if the two repeat themselves.
 */
export function includes(text: string, part: string): boolean {
  return text.length * part.length <= harmless ? text.includes(part) : includesLinearly(text, part);
}

/** A product of lengths that the engine's search is done with in about a millisecond, whatever the texts. */
const harmless = 10_000_000;

/** The search of Knuth, Morris and Pratt (1977). @param part at least one unit */
export function includesLinearly(text: string, part: string): boolean {
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    while (matched > 0 && part.charCodeAt(matched) !== unit) matched = borders[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === unit) matched++;
    if (matched === part.length) return true;
  }
  return false;
}

/** For each beginning of a text, how long its longest other beginning is that it also ends with. */
function bordersOf(part: string): Int32Array {
  const borders = new Int32Array(part.length);
  for (let at = 1, matched = 0; at < part.length; at++) {
    while (matched > 0 && part.charCodeAt(matched) !== part.charCodeAt(at))
      matched = borders[matched - 1] ?? 0;
    if (part.charCodeAt(matched) === part.charCodeAt(at)) matched++;
    borders[at] = matched;
  }
  return borders;
}
