import { isObject } from "@aegis/metrics/command";
import { cellText } from "./cell-text.ts";
import { type ColumnLayout, layoutOf, lineOf } from "./columns.ts";

/** Writes the items of a list as lines of one table, some at a time. */
export type ListTable = {
  /** Before the first of these lines stands the header. */
  lines(items: readonly unknown[]): string;
  /** What to say of columns for which the terminal had no room; empty if there are none. */
  note(): string;
};

/**
 * Begins a table, whose columns are those of the first items: plain values first, then objects and lists, as
 * JSON.
 *
 * @param width of the terminal; undefined if there is none
 */
export function listTable(width: number | undefined): ListTable {
  let begun: { readonly names: readonly string[]; readonly layout: ColumnLayout } | undefined;
  return {
    lines(items) {
      if (items.length === 0) return "";
      const isFirst = begun === undefined;
      const names = begun?.names ?? namesOf(items, width !== undefined);
      const rows = items.map((item) => names.map((name) => cellText(isObject(item) ? item[name] : item)));
      const headers = names.map(cellText);
      begun ??= { names, layout: layoutOf([headers, ...rows], width) };
      const { layout } = begun;
      return (isFirst ? [headers, ...rows] : rows)
        .map((row) => lineOf(row, layout, width !== undefined))
        .join("");
    },
    note() {
      const { dropped = 0 } = begun?.layout ?? {};
      if (dropped === 0 || begun === undefined) return "";
      return `No room for: ${begun.names.slice(-dropped).map(cellText).join(", ")}. --json shows all.\n`;
    },
  };
}

/**
 * The fields of all items, as one may lack what the next one has: plain ones first, then objects and lists.
 *
 * @param isNarrow whether room is scarce, so that those that hold nothing come last
 */
function namesOf(items: readonly unknown[], isNarrow: boolean): readonly string[] {
  const objects = items.filter(isObject);
  if (objects.length === 0) return ["value"];
  const all = [...new Set(objects.flatMap((each) => Object.keys(each)))];
  const valuesOf = (name: string) => objects.map((each) => each[name] ?? null);
  const rankOf = (name: string) => {
    if (isNarrow && valuesOf(name).every((value) => value === null)) return 2;
    return valuesOf(name).some((value) => typeof value === "object" && value !== null) ? 1 : 0;
  };
  return all.toSorted((one, other) => rankOf(one) - rankOf(other));
}
