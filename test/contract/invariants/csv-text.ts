import { parse } from "csv-parse/sync";

/** A CSV text, read by RFC 4180. */
export type Csv = {
  readonly columns: readonly string[];
  /** The cells by column, line by line. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** What is wrong with the text as such, a sentence each. */
  readonly faults: readonly string[];
};

/** Reads a CSV: commas, lines that end in LF, quotes around what needs them, as many cells in each line. */
export function csvOf(text: string): Csv {
  try {
    const [columns = [], ...lines]: string[][] = parse(text, { delimiter: ",", record_delimiter: "\n" });
    const rows = lines.map((cells) => Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ""])));
    return { columns, rows, faults: faultsOf(text, columns) };
  } catch (error) {
    return {
      columns: [],
      rows: [],
      faults: [`It is not a CSV: ${error instanceof Error ? error.message : error}.`],
    };
  }
}

function faultsOf(text: string, columns: readonly string[]): string[] {
  // Quoted texts may hold any character.
  const outside = text.replaceAll(/"(?:[^"]|"")*"/g, "");
  return [
    ...(text.startsWith("\ufeff") ? ["It begins with a byte order mark."] : []),
    ...(outside.includes("\r") ? ["A line ends in CRLF, not LF."] : []),
    ...(text.endsWith("\n") ? [] : ["The last line does not end in LF."]),
    ...(new Set(columns).size === columns.length ? [] : ["A column is there twice."]),
  ];
}
