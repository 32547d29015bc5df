/** The beginning of a text, as messages quote it: at most 80 UTF-16 units, and `…` if more follows. */
export function excerpt(text: string): string {
  return text.length > longest
    ? `${text
        .slice(0, longest)
        .toWellFormed()
        .replace(/\ufffd$/, "")}…`
    : text;
}

const longest = 80;
