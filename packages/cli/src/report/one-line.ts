/**
 * A text in one line of at most so many characters, without anything that a terminal or a CI system would
 * obey: what models write is only ever shown.
 */
export function oneLine(text: string, most: number): string {
  const line = text
    .slice(0, 4 * most)
    .toWellFormed()
    .replaceAll(/\s+/g, " ")
    .trim();
  const shown = Array.from(line.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\ufffd"));
  return shown.length <= most && text.length <= 4 * most
    ? shown.join("")
    : `${shown.slice(0, most - 1).join("")}…`;
}
