import stringWidth from "string-width";
import { oneLine } from "../report/one-line.ts";

/**
 * A value in one line of a table. Nothing in it is obeyed by a terminal: what it shows was written by models
 * and other users.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "object") return oneLine(JSON.stringify(value), Number.POSITIVE_INFINITY);
  return oneLine(String(value), Number.POSITIVE_INFINITY);
}

/** How many columns of a terminal a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text, { countAnsiEscapeCodes: true });
}

/** A text that takes at most so many columns. What is cut off ends with an ellipsis. */
export function cutTo(width: number, text: string): string {
  // Most texts are short and narrow.
  if (widthOf(text.slice(0, 2 * width + 1)) <= width) return text;
  let [kept, room] = ["", width - 1];
  for (const { segment } of graphemes.segment(text)) {
    room -= widthOf(segment);
    if (room < 0) break;
    kept += segment;
  }
  return `${kept}…`;
}

const graphemes = new Intl.Segmenter();
