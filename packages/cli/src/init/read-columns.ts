import { open } from "node:fs/promises";
import { extname } from "node:path";
import { readSeparatorLine } from "@aegis/io/separator-line";
import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { CsvError, parse } from "csv-parse/sync";

/**
 * The columns of a CSV file, or the keys of the first row of JSON Lines.
 *
 * @param name what errors call the file
 * @throws CommandError if it cannot be read, or does not begin as such a file does
 */
export async function readColumns(path: string, name: string): Promise<readonly string[]> {
  const start = (await startOf(path, name)).replace(/^\ufeff/, "");
  const columns = extname(path).toLowerCase() === ".csv" ? columnsOf(start, name) : keysOf(start, name);
  return columns.filter((column) => column !== "");
}

async function startOf(path: string, name: string): Promise<string> {
  try {
    await using file = await open(path);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    });
  }
}

/** Of a header, or of a first row with all of its texts. */
const mostBytes = 1 << 20;

/** Separated by the sign that gives most columns, unless the file names it. */
function columnsOf(start: string, name: string): readonly string[] {
  const { separator, length } = readSeparatorLine(start);
  const text = start.slice(length);
  const headers = (separator === undefined ? [",", ";", "\t", "|"] : [separator]).map((delimiter) =>
    headerOf(text, delimiter),
  );
  const [header = []] = headers.toSorted((one, other) => other.length - one.length);
  if (header.length === 0) throw new CommandError(`${name} has no header line.`);
  return header;
}

function headerOf(text: string, delimiter: string): readonly string[] {
  try {
    const [header = []]: string[][] = parse(text, { delimiter, to: 1, skip_empty_lines: true });
    return header;
  } catch (error) {
    if (error instanceof CsvError) return [];
    throw error;
  }
}

function keysOf(start: string, name: string): readonly string[] {
  const line = start.split(/\r?\n/).find((each) => each.trim() !== "") ?? "";
  try {
    const row: unknown = JSON.parse(line);
    if (isObject(row)) return Object.keys(row);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new CommandError(`${name} does not begin with a JSON object in one line.`);
}
