import { isObject } from "@aegis/metrics/command";
import { cellText, cutTo, widthOf } from "./cell-text.ts";
import { listTable } from "./list-table.ts";

/**
 * An answer for people: its fields one below the other, and the lists in it as tables.
 *
 * @param width of the terminal; undefined if there is none, so that nothing is cut
 */
export function answerText(answer: unknown, width: number | undefined): string {
  if (Array.isArray(answer)) return tableText(answer, width);
  if (!isObject(answer)) return `${cellText(answer)}\n`;
  const fields = flat(answer);
  const isTable = ([, value]: Field) => Array.isArray(value) && value.some(isObject);
  const plain = fields.filter((field) => !isTable(field));
  const tables = fields.filter(isTable).map(([name, value]) => {
    const items = [value].flat();
    return `\n${cellText(name)} (${items.length})\n${tableText(items, width)}`;
  });
  return [...linesOf(plain, width), ...tables].join("");
}

type Field = readonly [name: string, value: unknown];

/** Fields of objects in it as `user.email`. */
function flat(value: Readonly<Record<string, unknown>>, prefix = ""): readonly Field[] {
  return Object.entries(value).flatMap(([name, each]): readonly Field[] =>
    isObject(each) && Object.keys(each).length > 0
      ? flat(each, `${prefix}${name}.`)
      : [[prefix + name, each]],
  );
}

function linesOf(fields: readonly Field[], width: number | undefined): readonly string[] {
  const names = fields.map(([name]) => cellText(name));
  const widest = Math.max(0, ...names.map(widthOf));
  return fields.map(([, value], at) => {
    const name = names[at] ?? "";
    const line = `${name}${" ".repeat(widest - widthOf(name))}  ${cellText(value)}`;
    return `${width === undefined ? line : cutTo(width, line)}\n`;
  });
}

function tableText(items: readonly unknown[], width: number | undefined): string {
  if (items.length === 0) return "none\n";
  const table = listTable(width);
  return table.lines(items) + table.note();
}
