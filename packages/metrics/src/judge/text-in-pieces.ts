import { setImmediate } from "node:timers/promises";

/** In UTF-16 units: few enough that nobody waits for what is done with a piece. */
const longestPiece = 200_000;

/**
 * Rewrites a text piece by piece. Others get a turn of this thread between two pieces, so that a text of
 * megabytes holds up nobody. No piece ends within a character.
 *
 * @param rewrite gets the piece, and whether it is the first
 */
export async function rewrittenInPieces(
  text: string,
  rewrite: (piece: string, isFirst: boolean) => string,
): Promise<string> {
  if (text.length <= longestPiece) return rewrite(text, true);
  const pieces: string[] = [];
  for (let from = 0, to = 0; from < text.length; from = to) {
    to = from + longestPiece;
    // The first half of a character that takes two units.
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1;
    pieces.push(rewrite(text.slice(from, to), from === 0));
    await setImmediate();
  }
  return pieces.join("");
}

/** The text as a JSON string: what `JSON.stringify` makes of it. */
export async function jsonString(text: string): Promise<string> {
  return `"${await rewrittenInPieces(text, (piece) => JSON.stringify(piece).slice(1, -1))}"`;
}
