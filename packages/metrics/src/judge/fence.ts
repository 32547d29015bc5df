import type { Material } from "../question.ts";
import { rewrittenInPieces } from "./text-in-pieces.ts";

/**
 * Puts material between fences that it cannot have written itself.
 *
 * Three measures confine it, each of them sufficient: a new mark is drawn for every request; a text is on
 * one line, as a JSON string, so that nothing in it can begin a line; and whatever resembles a fence is
 * written as a JSON escape. No character is lost: each line is still JSON.
 *
 * @param draw gives an unguessable mark, and is called again if the material happens to have it
 */
export async function fence(material: Material, draw: () => string): Promise<string> {
  const parts = Object.entries(material);
  const everything = parts.flatMap(([, part]) => part).join("\n");
  let mark = draw();
  while (everything.includes(mark)) mark = draw();
  const fenced: string[] = [];
  for (const [name, part] of parts)
    fenced.push(`<<<${name} ${mark}\n${await linesOf(part)}\n>>>${name} ${mark}`);
  return fenced.join("\n\n");
}

/**
 * Numbers the elements of a list from 0, one to a line. An empty list is the word "none", which no element
 * can be.
 */
async function linesOf(part: string | readonly string[]): Promise<string> {
  if (typeof part === "string") return await quote(part);
  const lines: string[] = [];
  for (const [at, element] of part.entries()) lines.push(`${at}: ${await quote(element)}`);
  return lines.join("\n") || "none";
}

/**
 * A JSON string on one line, whichever characters a reader takes for a line break, without two adjacent angle
 * brackets: also where two pieces of it meet.
 */
async function quote(text: string): Promise<string> {
  const quoted = await rewrittenInPieces(text, (piece, isFirst) => {
    const json = JSON.stringify(piece).slice(1, -1);
    return (isFirst ? json : json.replace(firstBracket, escaped)).replace(treacherous, escaped);
  });
  return `"${quoted}"`;
}

/** A bracket at which a piece begins, which the piece before may end with as well. */
const firstBracket = /^\s*[<>‹›«»＜＞〈〉《》]/u;

// Doubled brackets of any kind; line breaks that JSON does not escape; and format characters, such as the
// invisible ones that could hide between brackets and those that reverse the direction of writing. A longer
// run is found in parts, as an endless one takes more stack than there is.
const treacherous = /(?:[<>‹›«»＜＞〈〉《》]\s*){2,100}|[\u0085\u2028\u2029]|\p{Cf}{1,100}/gu;

function escaped(found: string): string {
  const known = escapes.get(found);
  if (known !== undefined) return known;
  const units = Array.from({ length: found.length }, (_, at) => found.charCodeAt(at));
  const text = units.map((unit) => `\\u${unit.toString(16).padStart(4, "0")}`).join("");
  if (escapes.size < mostKept) escapes.set(found, text);
  return text;
}

/** What has been escaped: texts that are full of it have the same over and over. */
const escapes = new Map<string, string>();
const mostKept = 1_000;
