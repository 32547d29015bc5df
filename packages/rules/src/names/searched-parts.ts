import { folded } from "./compared-name.ts";

/** A part of a text as searches compare it, and how many UTF-16 units of the text it was made from. */
export type SearchedPart = { readonly folded: string; readonly length: number };

/**
 * A text of any length as searches compare it, in parts: together they are what `searchedName` makes of it,
 * but for blanks at its ends. Whoever takes the parts may let others have a turn between them, and the time
 * is in proportion to the length.
 *
 * A text is cut between letters that do not change each other. If there is no such place in the last
 * thousand characters of a part, and after 256 accents on one letter, it is cut all the same.
 *
 * @param size - how many UTF-16 units become a part, at most
 */
export function* searchedParts(text: string, size: number = 2 ** 14): Generator<SearchedPart> {
  let afterBlank = false;
  for (let from = 0; from < text.length; ) {
    const end = endOfPart(text, from, size);
    const part = folded(text.slice(from, end));
    yield { folded: afterBlank ? part.trimStart() : part, length: end - from };
    if (part !== "") afterBlank = part.endsWith(" ");
    from = end;
  }
}

function endOfPart(text: string, from: number, size: number): number {
  const end = from + size;
  const crowded = crowd.exec(text.slice(from, end));
  if (crowded !== null) return from + crowded.index + crowded[0].length;
  if (end >= text.length) return text.length;
  const start = Math.max(from, end - 1_000);
  const [upToCut] = lastCut.exec(text.slice(start, end)) ?? [];
  if (upToCut !== undefined) return start + upToCut.length;
  const halfOfPair = size > 1 && /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return halfOfPair ? end - 1 : end;
}

/** Up to the last place at which a text may be cut: after a blank, or before a letter that nothing joins. */
const lastCut = /^[\s\S]*(?:[ \n\r\t\u3000]|[\p{L}\p{N}](?=[\p{Lu}\p{Ll}\p{Nd}\p{Ideographic}]))/u;

/** Accents, and what may stand between them. Normalizing takes the square of how many there are. */
const crowd = /[\p{M}\uFF9E\uFF9F\p{Default_Ignorable_Code_Point}]{256}/u;
