import { daleChall } from "dale-chall";

/**
 * Whether a word is on the list of Dale and Chall, or is a regular form of a word on the list: plural,
 * possessive, past, -ing, -er, -est and -ly, each with its changes of spelling. A compound is familiar if all
 * its parts are.
 */
export function isFamiliar(word: string): boolean {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (isListed(lower)) return true;
  return lower.includes("-") && lower.split("-").every(isListed);
}

const list = new Set(daleChall);

function isListed(word: string): boolean {
  return (
    list.has(word) ||
    endings.some(
      ([ending, restored]) =>
        word.endsWith(ending) &&
        restored.some((tail) => {
          const stem = word.slice(0, -ending.length);
          return (
            list.has(stem + tail) ||
            (tail === "" && /([^aeiou])\1$/.test(stem) && list.has(stem.slice(0, -1)))
          );
        }),
    )
  );
}

/** An ending, and what it may have replaced. */
const endings: readonly (readonly [ending: string, restored: readonly string[]])[] = [
  ["'s", [""]],
  ["s'", ["", "s"]],
  ["ies", ["y"]],
  ["es", ["", "e"]],
  ["s", [""]],
  ["ied", ["y"]],
  ["ed", ["", "e"]],
  ["ing", ["", "e"]],
  ["ier", ["y"]],
  ["er", ["", "e"]],
  ["iest", ["y"]],
  ["est", ["", "e"]],
  ["ily", ["y"]],
  ["ly", ["", "le"]],
];
