import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { RunEvaluation } from "@aegis/contract";
import { CommandError } from "@aegis/terminal";
import { evaluationsKey } from "./run-file.ts";

/**
 * Reads the evaluations of a run's file, all of a row at a time: one that was kept here is read by its lines;
 * one that was saved from the API is parsed whole.
 *
 * @param name what errors call the file
 * @throws CommandError if the file is not a run
 */
export async function* readRowsOfRun(file: string, name = file): AsyncGenerator<readonly RunEvaluation[]> {
  let row: RunEvaluation[] = [];
  for await (const evaluation of readEvaluations(file, name)) {
    const [first] = row;
    if (first !== undefined && first.record_index !== evaluation.record_index) {
      yield row;
      row = [];
    }
    row.push(evaluation);
  }
  if (row.length > 0) yield row;
}

async function* readEvaluations(file: string, name: string): AsyncGenerator<RunEvaluation> {
  const stream = createReadStream(file, "utf8");
  const lines = createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY });
  let number = 0;
  let isByLines = false;
  try {
    for await (const line of lines) {
      number += 1;
      if (number === 1) isByLines = line.endsWith(evaluationsKey);
      if (!isByLines) break;
      if (number === 1) continue;
      if (line.startsWith("]")) return;
      yield JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line);
    }
  } finally {
    lines.close();
    stream.destroy();
  }
  if (isByLines) throw new CommandError(`${name}: the file ends before the run does.`);
  yield* await wholeRun(file, name);
}

async function wholeRun(file: string, name: string): Promise<readonly RunEvaluation[]> {
  let run: { readonly evaluations?: unknown };
  try {
    run = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new CommandError(`${name} is not a run: ${error instanceof Error ? error.message : error}.`);
  }
  if (!Array.isArray(run?.evaluations))
    throw new CommandError(`${name} is not a run: it has no evaluations.`);
  return run.evaluations;
}
