/** A part of a text: as it is, or a character that nobody would see, by its code. */
export type VisiblePart = { readonly text: string; readonly isCode: boolean };

/**
 * Takes apart a text so that characters can be shown that a reader would not see, or that would turn the text
 * around: controls, marks of direction, and halves of characters.
 */
export function visibleParts(text: string): readonly VisiblePart[] {
  const parts: VisiblePart[] = [];
  let from = 0;
  for (const { 0: sign, index } of text.matchAll(unseen)) {
    if (index > from) parts.push({ text: text.slice(from, index), isCode: false });
    parts.push({ text: codeOf(sign), isCode: true });
    from = index + sign.length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), isCode: false });
  return parts;
}

/** Controls but tab and ends of lines; marks of format but those that join emoji and letters. */
const unseen = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The same in one line, for places that hold only a text. */
export function visibleLine(text: string, most: number): string {
  const cut = text.slice(0, 2 * most).toWellFormed();
  const line = cut.replaceAll(/\s+/g, " ").trim().replaceAll(unseen, "\ufffd");
  return line.length <= most && cut.length === text.length ? line : `${line.slice(0, most)}…`;
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
