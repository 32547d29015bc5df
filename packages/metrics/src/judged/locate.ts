/** A part of a text, in UTF-16 units; `end` is the first unit after it. */
export type Span = { readonly start: number; readonly end: number };

/** Finds the next place at which a text has the words that a judge quotes; undefined if there is none. */
export type Locate = (quote: string, from?: number) => Span | undefined;

/**
 * Prepares a text so that quotations can be looked up in it. Case, accents, white space and punctuation are
 * ignored, unless the quotation has nothing else, and an ellipsis stands for whatever was left out. A
 * quotation begins where a word begins, and a number in it is a whole one.
 *
 * Takes time in proportion to the lengths of text and quotation.
 */
export function locator(text: string): Locate {
  const hay = skeletonOf(text);
  return (quote, from = 0) => {
    const parts = quote.split(/…|\.{3}/).filter((part) => skeletonOf(part).letters !== "");
    if (parts.length === 0) return verbatim(text, quote.trim(), from);
    let start: number | undefined;
    let end = from;
    for (const part of parts) {
      const span = next(text, hay, skeletonOf(part).letters, end);
      if (span === undefined) return undefined;
      start ??= span.start;
      end = span.end;
    }
    return { start: start ?? from, end };
  };
}

function verbatim(text: string, quote: string, from: number): Span | undefined {
  const start = quote === "" ? -1 : text.indexOf(quote, from);
  return start < 0 ? undefined : { start, end: start + quote.length };
}

/** The letters and digits of a text, and where in the text each is; its length comes last. */
type Skeleton = { readonly letters: string; readonly places: readonly number[] };

function skeletonOf(text: string): Skeleton {
  let letters = "";
  const places: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\p{L}\p{N}]/gu)) {
    const plain = mark
      .normalize("NFKD")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "");
    letters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(index);
  }
  return { letters, places };
}

function next(text: string, { letters, places }: Skeleton, needle: string, from: number): Span | undefined {
  let at = letters.indexOf(needle, firstAtOrAfter(places, from));
  for (; at >= 0; at = letters.indexOf(needle, at + 1)) {
    const start = places[at] ?? 0;
    const last = places[at + needle.length - 1] ?? 0;
    const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
    if (beginsWord(text, start) && !splitsNumber(text, end)) return { start, end };
  }
  return undefined;
}

function firstAtOrAfter(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** In scripts that put no blanks between words, a word may begin anywhere. */
function beginsWord(text: string, start: number): boolean {
  const before = /[\p{L}\p{M}\p{N}]$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  return before === undefined || unspaced.test(before) || unspaced.test(text.slice(start, start + 2));
}

const unspaced =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function splitsNumber(text: string, end: number): boolean {
  return /^\p{N}{2}$/u.test(text.slice(end - 1, end + 1));
}
