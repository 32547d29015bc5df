import { isFormula } from "./formula.ts";

/**
 * The last column of a CSV download in which texts were defused: in each line the names of the columns whose
 * text got an apostrophe in front, separated by blanks. Only what it names is undone when the file is read,
 * so texts that begin with an apostrophe themselves, and files of others, stay as they are.
 */
export const defusedColumn = "aegis_defused";

/**
 * A row whose formulas have an apostrophe in front, and last the cell of `defusedColumn`.
 *
 * @param columns - the names of the cells
 */
export function defused(columns: readonly string[], cells: readonly unknown[]): readonly unknown[] {
  const names = columns.filter((_, at) => isDangerous(cells[at]));
  if (names.length === 0) return [...cells, ""];
  return [...cells.map((cell) => (isDangerous(cell) ? `'${cell}` : cell)), names.join(" ")];
}

/** Whether a row has a formula. */
export function hasFormula(cells: readonly unknown[]): boolean {
  return cells.some(isDangerous);
}

/**
 * The text of a cell as it was before the download.
 *
 * @param names - the cell of `defusedColumn` in the same line
 */
export function restored(cell: string, column: string, names: string): string {
  const isOurs = cell.startsWith("'") && names.split(/\s+/).includes(column) && isFormula(cell.slice(1));
  return isOurs ? cell.slice(1) : cell;
}

function isDangerous(cell: unknown): boolean {
  return typeof cell === "string" && isFormula(cell);
}
