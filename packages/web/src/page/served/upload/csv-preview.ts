import { csvRecords } from "@aegis/io/csv-records";
import { CsvProblem, readColumns, readHeaderLine } from "@aegis/rules/csv-header";

/** The beginning of a file. */
export type CsvPreview = {
  /** The names of its columns. */
  readonly names: readonly string[];
  /** Its first rows, each with a cell for every column. */
  readonly rows: readonly (readonly string[])[];
};

/** How many bytes are read. */
const mostBytes = 256 * 1024;

const mostRows = 5;

/**
 * Reads the beginning of a file, as the server will read all of it.
 *
 * @throws Error with a sentence for whoever chose the file
 */
export async function previewOf(file: Blob): Promise<CsvPreview> {
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  if (bytes.length === 0) throw new Error("The file is empty.");
  // Delimiters and ends of lines are single bytes in UTF-8.
  const { delimiter, skip } = readHeaderLine(new TextDecoder("latin1").decode(bytes));
  const isWhole = file.size <= mostBytes;
  const [header = [], ...rows] = recordsOf(textOf(bytes.subarray(skip), isWhole), delimiter, isWhole);
  const names = namesOf(header, skip > 0 ? 2 : 1);
  const filled = rows.filter((cells) => names.length === 1 || cells.some((cell) => cell !== ""));
  if (filled.length === 0 && isWhole) throw new Error("The file has no rows below its header line.");
  return { names, rows: filled.slice(0, mostRows) };
}

function textOf(bytes: Uint8Array, isWhole: boolean): string {
  if (bytes.includes(0)) throw new Error("The file is not text in UTF-8. Save it as CSV in UTF-8.");
  try {
    // The beginning of a file may end inside a character.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !isWhole });
  } catch (cause) {
    throw new Error("The file is not UTF-8. Save it as CSV in UTF-8.", { cause });
  }
}

function recordsOf(text: string, delimiter: string, isWhole: boolean): string[][] {
  const records = csvRecords((row, problem) => new Error(`Row ${row}: ${problem}.`), delimiter);
  // The server takes files in which lines end in several ways.
  const found = records.write(text.replaceAll(/\r\n?/g, "\n"));
  return isWhole ? [...found, ...records.end()] : found;
}

/** The first field may have any column here: only the names are read. */
function namesOf(header: readonly string[], line: number): readonly string[] {
  const [first = ""] = header;
  try {
    return readColumns(header, { prompt: first }, 0).names;
  } catch (error) {
    throw error instanceof CsvProblem ? new Error(sentence(error, line)) : error;
  }
}

function sentence({ message, location: { at, column } }: CsvProblem, line: number): string {
  if (at === undefined) return message;
  return `Line ${line}${column === undefined ? "" : `, column ${column}`}: ${message}`;
}
