/**
 * The words of a text as rouge_score cuts them: every run of letters and digits, where rouge_score knows only those of
 * ASCII and drops all others. Letters of any script, their combining marks and digits make words here; for ASCII text the
 * result is the same. Scripts that put no spaces between words give one word a run.
 */
export function wordRuns(text: string): readonly string[] {
  return text.match(isAscii.test(text) ? asciiRun : run) ?? [];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
const isAscii = /^[\x00-\x7f]*$/;
const asciiRun = /[A-Za-z0-9]+/g;
const run = /[\p{L}\p{M}\p{N}]+/gu;
