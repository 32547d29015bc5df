import { contained, gistOf, overlap } from "./gist.ts";

/**
 * Whether chunks are used by an output: a chunk and the output share two fifths of the words and figures of
 * the shorter one.
 */
export function useIn(output: string): (chunk: string) => "used" | "unused" {
  const said = gistOf(output).everything;
  return (chunk) => (overlap(gistOf(chunk).everything, said) >= enough ? "used" : "unused");
}

/**
 * Whether chunks lead to an answer, by the same share. An answer of common words alone, as "yes" or the name
 * of a song can be, is looked for as it stands; one that only agrees or denies is in no text, so that the
 * words of the request decide.
 *
 * @param request what the answer replies to; empty if that is not known
 */
export function usefulnessFor(answer: string, request: string): (chunk: string) => "useful" | "useless" {
  const said = gistOf(answer);
  const asked = gistOf(request).everything;
  const isUseful = isAssent(answer)
    ? (chunk: string) => contained(asked, gistOf(chunk).everything) >= enough
    : (chunk: string) =>
        overlap(gistOf(chunk).everything, said.everything) >= enough || has(chunk, plain(answer));
  return (chunk) => (isUseful(chunk) ? "useful" : "useless");
}

const enough = 0.4;

function isAssent(answer: string): boolean {
  return /^\s*(?:yes|no|true|false)\W*$/i.test(answer);
}

function has(text: string, words: string): boolean {
  return words.trim() !== "" && plain(text).includes(words);
}

/** The words in lower case, each between two spaces. */
function plain(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ")} `;
}
