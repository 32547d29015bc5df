/**
 * The words of a text as in rouge_score: runs of letters and digits. rouge_score knows only those of ASCII
 * and drops all others; here letters of any script, their combining marks and digits make words, and ASCII
 * text gives the same result. In scripts without spaces between words, each run is one word.
 */
export function wordRuns(text: string): readonly string[] {
  return text.match(isAscii.test(text) ? asciiRun : run) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = /^[\x00-\x7f]*$/;
const asciiRun = /[A-Za-z0-9]+/g;
const run = /[\p{L}\p{M}\p{N}]+/gu;
