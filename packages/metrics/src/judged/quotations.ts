/**
 * Whether words occur in a text, and nowhere but inside quotation marks, in a quoted line or in a code span.
 */
export function isOnlyQuoted(words: string, text: string): boolean {
  const rest = text.replace(quotation, " ");
  return words !== "" && text.includes(words) && !rest.includes(words);
}

// An apostrophe opens no quotation, hence no single straight marks.
const quotation =
  /"[^"\n]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」|‘[^’\n]+’(?!\p{L})|`[^`\n]+`|^[ \t]*>.*$/gmu;
