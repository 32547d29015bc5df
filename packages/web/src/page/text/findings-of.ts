import type { Mark } from "./marks.ts";

/**
 * Marks of what metadata names in a text: sections by their offsets, if the text is the output, and
 * quotations by their words.
 *
 * @param isOutput whether offsets are places of this text
 */
export function findingsOf(text: string, metadata: unknown, isOutput: boolean): readonly Mark[] {
  const marks: Mark[] = [];
  for (const found of objectsIn(metadata)) {
    const { section_start_idx: start, section_end_idx: end, text: quote, reason } = found;
    if (isOutput && typeof start === "number" && typeof end === "number")
      marks.push({ start, end, kind: "section", title: null });
    if (typeof quote !== "string" || quote.trim() === "") continue;
    const at = text.indexOf(quote);
    const title = typeof reason === "string" ? reason : null;
    if (at >= 0) marks.push({ start: at, end: at + quote.length, kind: "finding", title });
    if (marks.length > mostMarks) break;
  }
  return marks;
}

/** More would be a text that is marked from beginning to end. */
const mostMarks = 500;

type Found = {
  readonly section_start_idx?: unknown;
  readonly section_end_idx?: unknown;
  readonly text?: unknown;
  readonly reason?: unknown;
};

/** All objects in a value, the outer ones first. */
function* objectsIn(value: unknown, depth = 0): Generator<Found> {
  if (typeof value !== "object" || value === null || depth > 8) return;
  if (!Array.isArray(value)) yield value;
  for (const inner of Object.values(value)) yield* objectsIn(inner, depth + 1);
}
