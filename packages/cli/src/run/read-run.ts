import { readFile } from "node:fs/promises";
import type { Run, RunEvaluation } from "@aegis/contract";
import { CommandError } from "@aegis/terminal";
import { linesOf } from "./lines-of.ts";
import { evaluationsKey, type RunHead, type RunStart } from "./run-file.ts";

/**
 * Reads the evaluations of a run's file, all of a row at a time: one that was kept here is read by its lines;
 * one that was saved from the API is parsed whole.
 *
 * @param name what errors call the file
 * @returns the run without its evaluations
 * @throws CommandError if the file is not a run
 */
export async function* readRowsOfRun(
  file: string,
  name = file,
): AsyncGenerator<readonly RunEvaluation[], RunHead> {
  return yield* rowsOf(readEvaluations(file, name));
}

/**
 * Reads with what the file of a run begins, without the rest of it.
 *
 * @param name what errors call the file
 * @returns undefined for a file that was not written here, or has no whole first line
 * @throws CommandError if it cannot be read
 */
export async function readStart(
  file: string,
  name = file,
): Promise<(RunStart & Pick<RunHead, "id">) | undefined> {
  try {
    for await (const { text } of linesOf(file))
      return text.endsWith(evaluationsKey)
        ? JSON.parse(`${text.slice(0, -evaluationsKey.length - 1)}}`)
        : undefined;
    return undefined;
  } catch (error) {
    throw unreadable(name, error);
  }
}

/**
 * Reads a run from its beginning to its end.
 *
 * @param visit is given all evaluations of a row at a time
 * @returns the run without its evaluations
 * @throws CommandError if the file is not a run
 */
export async function scanRun(
  file: string,
  name: string,
  visit: (evaluations: readonly RunEvaluation[]) => void,
): Promise<RunHead> {
  const rows = rowsOf(readEvaluations(file, name));
  for (let next = await rows.next(); ; next = await rows.next()) {
    if (next.done) return next.value;
    visit(next.value);
  }
}

async function* rowsOf(
  evaluations: AsyncGenerator<RunEvaluation, RunHead>,
): AsyncGenerator<readonly RunEvaluation[], RunHead> {
  let row: RunEvaluation[] = [];
  for (let next = await evaluations.next(); ; next = await evaluations.next()) {
    const [first] = row;
    const isNext = next.done || (first !== undefined && first.record_index !== next.value.record_index);
    if (isNext && row.length > 0) {
      yield row;
      row = [];
    }
    if (next.done) return next.value;
    row.push(next.value);
  }
}

async function* readEvaluations(file: string, name: string): AsyncGenerator<RunEvaluation, RunHead> {
  let start: string | undefined;
  try {
    for await (const { text } of linesOf(file)) {
      const line = text.endsWith("\r") ? text.slice(0, -1) : text;
      if (start === undefined) {
        if (!line.endsWith(evaluationsKey)) break;
        start = line.slice(0, -evaluationsKey.length);
      } else if (line.startsWith("],")) return parsed(`${start}${line.slice(2)}`, name);
      else yield parsed(line.endsWith(",") ? line.slice(0, -1) : line, name);
    }
  } catch (error) {
    throw error instanceof CommandError ? error : unreadable(name, error);
  }
  if (start !== undefined) throw new CommandError(`${name}: the file ends before the run does.`);
  const { evaluations, ...head } = await wholeRun(file, name);
  yield* evaluations;
  return head;
}

/** A file that was saved from the API. */
async function wholeRun(file: string, name: string): Promise<Run> {
  const run = parsed(await readFile(file, "utf8"), name);
  if (Array.isArray(run?.evaluations)) return run;
  throw new CommandError(`${name} is not a run: it has no evaluations.`);
}

function parsed(text: string, name: string) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${name} is not a run: ${error instanceof Error ? error.message : error}.`);
  }
}

function unreadable(name: string, error: unknown): CommandError {
  return new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`);
}
