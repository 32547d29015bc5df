import { cutTo, widthOf } from "./cell-text.ts";

/** How the columns of a table are laid out, once and for all rows that follow. */
export type ColumnLayout = {
  readonly widths: readonly number[];
  /** Of the last columns, those that have no room. */
  readonly dropped: number;
};

/** Between two columns. */
const gap = 2;

/** Below that, a column says nothing. */
const narrowest = 10;

/**
 * Finds widths for columns. If a terminal has no room for all, the widest get narrower, and the last go.
 *
 * @param available the terminal's width; undefined if there is none, so that nothing is cut
 */
export function layoutOf(rows: readonly (readonly string[])[], available: number | undefined): ColumnLayout {
  const natural = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => widthOf(row[at] ?? ""))));
  if (available === undefined) return { widths: natural, dropped: 0 };
  const widths = natural.slice(0, mostColumns(natural, available));
  let surplus = total(widths) - available;
  while (surplus > 0) {
    const widest = Math.max(...widths);
    const at = widths.indexOf(widest);
    const next = Math.max(narrowest, ...widths.filter((width) => width < widest));
    const less = Math.max(1, Math.min(surplus, widest - next));
    widths[at] = widest - less;
    surplus -= less;
  }
  return { widths, dropped: natural.length - widths.length };
}

/** As many as fit if each is as narrow as it may be, but one. */
function mostColumns(natural: readonly number[], available: number): number {
  let count = natural.length;
  const least = () => natural.slice(0, count).map((width) => Math.min(width, narrowest));
  while (count > 1 && total(least()) > available) count -= 1;
  return count;
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);
}

/**
 * A row in its columns.
 *
 * @param isCut whether longer cells are cut to their column; otherwise they push the rest to the right
 */
export function lineOf(row: readonly string[], { widths }: ColumnLayout, isCut: boolean): string {
  const cells = widths.map((width, at) => {
    const cell = isCut ? cutTo(width, row[at] ?? "") : (row[at] ?? "");
    return cell + " ".repeat(Math.max(0, width - widthOf(cell)));
  });
  return `${cells.join(" ".repeat(gap)).trimEnd()}\n`;
}
