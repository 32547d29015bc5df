/**
 * Whether words occur in a text, and only inside quotation marks, in a quoted line or in a code span.
 */
export function isOnlyQuoted(words: string, text: string): boolean {
  const rest = text.replace(quotation, " ");
  return words !== "" && text.includes(words) && !rest.includes(words);
}

// Without straight single quotes, since an apostrophe does not open a quotation.
const quotation =
  /"[^"\n]+"|“[^”]+”|„[^“”]+[“”]|«[^»]+»|「[^」]+」|‘[^’\n]+’(?!\p{L})|`[^`\n]+`|^[ \t]*>.*$/gmu;
