import { CommandError } from "@aegis/terminal";
import type { Sample } from "../sample.ts";
import { isObject, sampleOf } from "./row.ts";

/**
 * Reads rows of JSON lines, one object per line, as texts arrive. Empty lines are skipped.
 *
 * @param name of the file, for errors
 * @throws CommandError that names the line
 */
export async function* readJsonLines(chunks: AsyncIterable<string>, name: string): AsyncGenerator<Sample> {
  let number = 0;
  for await (const line of linesOf(chunks)) {
    number += 1;
    if (line.trim() !== "") yield readRow(line, `${name}:${number}`);
  }
}

function readRow(line: string, where: string): Sample {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    throw new CommandError(`${where}: not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
  if (!isObject(row)) throw new CommandError(`${where}: a row must be an object such as {"output": "4"}.`);
  return sampleOf(row, where);
}

async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  // Pieces of a line that spans several chunks. They are joined only once, so that a long line is not copied
  // with each chunk.
  let pieces: string[] = [];
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      pieces.push(chunk.slice(start, end));
      yield pieces.length === 1 ? (pieces[0] ?? "") : pieces.join("");
      pieces = [];
      start = end + 1;
    }
    if (start < chunk.length) pieces.push(chunk.slice(start));
  }
  if (pieces.length > 0) yield pieces.join("");
}
