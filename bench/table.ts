import Table from "cli-table3";

/** Prints measurements as a table under a title, with numbers aligned to the right. */
export function printTable(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const table = new Table({
    head: [...head],
    colAligns: head.map((_, column) => (column === 0 ? "left" : "right")),
    style: { head: [], border: [] },
  });
  table.push(...rows.map((row) => [...row]));
  console.log(`\n${title}\n${table.toString()}`);
}

/** Formats a ratio, such as `2.53 x`. */
export const ratio = (value: number): string => `${value.toFixed(2)} x`;

/** The median of some figures. A single slow round does not change it much. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error("No figures, so no median.");
  return middle;
}
