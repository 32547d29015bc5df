/**
 * Splits a text into sentences by rules that depend on no locale:
 *
 * - A sentence ends after any number of `.`, `!`, `?` or `…`, with closing quotes and brackets, before white
 * space or at the end; after the mark of another script (Unicode's Sentence_Terminal, such as `。`, `।` and
 * `؟`) anywhere; and at an empty line. Thai and Lao have no such mark.
 * - A dot does not end a sentence after a title or a Latin abbreviation (Dr., e.g.), or after the number or
 * letter of a list at the start of a line (1. First). After other abbreviations (etc., p.m.) it does so only
 * before a capital. After a single capital, which may be an initial (J. Smith), it does so only before a word
 * that often opens a sentence (plan B. Then).
 * - Pieces without a letter or digit are not sentences.
 */
export function sentences(text: string): readonly string[] {
  return text.split(/\n[^\S\n]*\n\s*/).flatMap(sentencesOfBlock);
}

function sentencesOfBlock(block: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (const { 0: mark, index } of block.matchAll(marks)) {
    const end = index + mark.length;
    if (!isEnd(block, start, index, mark)) continue;
    found.push(block.slice(start, end).trim());
    start = end;
  }
  found.push(block.slice(start).trim());
  return found.filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

const marks = /[.!?…]+["'”’»\)\]]*|[\p{Sentence_Terminal}--[.!?]]+["'”’»\)\]\p{Pe}\p{Pf}]*/gv;

function isEnd(block: string, start: number, at: number, mark: string): boolean {
  if (!/^[.!?…]/.test(mark)) return true;
  const next = block[at + mark.length];
  if (next !== undefined && !/\s/.test(next)) return false;
  return mark !== "." || !isWithinSentence(block, start, at);
}

/** Whether a dot before white space or the end belongs to the word before it. */
function isWithinSentence(block: string, start: number, dot: number): boolean {
  // Longer words are neither abbreviations nor markers.
  const before = /\S*$/.exec(block.slice(Math.max(start, dot - 20), dot))?.[0] ?? "";
  const word = before.replace(/^["'“‘«([]+/, "");
  if (neverLast.has(word.toLowerCase())) return true;
  if (/^(?:\d{1,3}|\p{L})$/u.test(word) && startsLine(block, dot - before.length)) return true;
  if (/^\p{Lu}$/u.test(word)) return !opener.test(block.slice(dot + 1, dot + 40));
  return (
    seldomLast.has(word.toLowerCase()) &&
    !/^\s+["'“‘«([]*[\p{Lu}\p{Lt}]/u.test(block.slice(dot + 1, dot + 40))
  );
}

/** Whether there is only white space between the start of the line and a place. */
function startsLine(block: string, at: number): boolean {
  for (let before = at - 1; before >= 0 && block[before] !== "\n"; before -= 1)
    if (!/\s/.test(block[before] ?? "")) return false;
  return true;
}

/** A capital word that often opens a sentence, and is not an initial itself. */
const opener =
  /^\s+["'“‘«([]*(?:An?|And|As|At|But|For|He|Her|His|How|I|If|In|It|Its|My|No|On|Or|Our|She|So|That|The|Their|Then|There|These|They|This|Those|We|What|When|Where|Why|Yes|You|Your)(?![\p{L}\p{N}.])/u;

/** Abbreviations that something always follows. */
const neverLast = new Set(
  "mr mrs ms dr prof st sr fr rev gen col capt lt sgt hon gov sen rep e.g i.e cf vs viz ca approx fig figs eq nos vol pp".split(
    " ",
  ),
);

/** Abbreviations that can end a sentence. */
const seldomLast = new Set(
  "etc a.m p.m inc ltd co corp jr u.s u.k u.n ph.d b.c a.d al no p jan feb mar apr jun jul aug sep sept oct nov dec".split(
    " ",
  ),
);
