import { spaceOutLetters } from "./unspaced-scripts.ts";

/**
 * The words of a text as in rouge_score: runs of letters and digits. rouge_score knows only those of ASCII
 * and drops all others; here letters of any script, their combining marks and digits make words, and ASCII
 * text gives the same result. In scripts without blanks between words, each letter with its marks is a word.
 */
export function wordRuns(text: string): readonly string[] {
  return isAscii.test(text) ? (text.match(asciiRun) ?? []) : (spaceOutLetters(text).match(run) ?? []);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = /^[\x00-\x7f]*$/;
const asciiRun = /[A-Za-z0-9]+/g;
const run = /[\p{L}\p{M}\p{N}]+/gu;
