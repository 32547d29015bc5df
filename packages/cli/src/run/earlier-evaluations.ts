import { type FileHandle, open } from "node:fs/promises";
import { type RunEvaluation, recordFields } from "@aegis/contract";
import { isObject } from "@aegis/metrics/command";
import type { RecordTexts } from "@aegis/rules";
import { createNumberColumn } from "../compare/number-column.ts";
import { hashOf } from "../compare/row-key.ts";
import { createRowPlaces } from "../compare/row-places.ts";
import type { EarlierRun } from "./earlier-runs.ts";
import { linesOf } from "./lines-of.ts";

/** Evaluations of earlier runs, to be used again. End with `close`. */
export type EarlierEvaluations = {
  /**
   * The evaluations of a row with these texts that have a score, each with the key of its task. Of several
   * runs, the latest that has one counts.
   */
  of(record: RecordTexts): Promise<ReadonlyMap<string, RunEvaluation>>;
  /** Whether every row that is known has been asked for. */
  isSpent(): boolean;
  close(): Promise<void>;
};

/**
 * Opens runs, complete or interrupted. Of each row only its place is held in memory, in some 60 bytes.
 *
 * @param runs the latest first
 */
export async function openEarlier(runs: readonly EarlierRun[]): Promise<EarlierEvaluations> {
  const sources: Source[] = [];
  // Rows with the same texts are told apart by their order.
  const places = createRowPlaces();
  const [starts, ends, runsOf] = [createNumberColumn(), createNumberColumn(), createNumberColumn()];
  /** By the place of the first row with the same texts: how many have them; 1 as long as nobody has asked. */
  const [orders, isUnused] = [createNumberColumn(), createNumberColumn()];
  let unused = 0;
  for (const [at, run] of runs.entries()) {
    sources.push({ handle: await open(run.file), tasks: run.local.tasks });
    for await (const { record, start, end } of rowsOf(run.file)) {
      const texts = hashOf(recordFields.map((field) => record[field]));
      const first = places.add(texts, 1);
      if (orders.at(first) === 0) {
        unused += 1;
        isUnused.set(first, 1);
      }
      orders.set(first, orders.at(first) + 1);
      const place = places.add(texts, orders.at(first));
      starts.set(place, start);
      ends.set(place, end);
      runsOf.set(place, at);
    }
  }
  return {
    async of(record) {
      const found = new Map<string, RunEvaluation>();
      const texts = hashOf(recordFields.map((field) => record[field]));
      const first = places.find(texts, 1);
      if (first < 0) return found;
      unused -= isUnused.at(first);
      isUnused.set(first, 0);
      for (let order = 1; order <= orders.at(first); order += 1) {
        const place = places.find(texts, order);
        const source = sources[runsOf.at(place)];
        if (source === undefined) throw new RangeError("a row is of no run");
        for (const evaluation of await readPlace(source, starts.at(place), ends.at(place))) {
          const key = source.tasks[evaluation.metric];
          if (key !== undefined && evaluation.result !== null && !found.has(key)) found.set(key, evaluation);
        }
      }
      return found;
    },
    isSpent: () => unused === 0,
    async close() {
      for (const { handle } of sources) await handle.close();
    },
  };
}

/** A run's file, and the keys of its tasks. */
type Source = { readonly handle: FileHandle; readonly tasks: Readonly<Record<string, string>> };

async function readPlace({ handle }: Source, start: number, end: number): Promise<readonly RunEvaluation[]> {
  const bytes = Buffer.alloc(end - start);
  await handle.read(bytes, 0, bytes.length, start);
  return bytes
    .toString("utf8")
    .split("\n")
    .flatMap((line) => evaluationIn(line) ?? []);
}

/** Where the evaluations of a row are, in bytes. */
type RowPlace = { readonly start: number; readonly end: number; readonly record: RecordTexts };

/** The rows of a run's file, which has an evaluation in each line. */
async function* rowsOf(file: string): AsyncGenerator<RowPlace> {
  let row: (RowPlace & { readonly record_index: number }) | undefined;
  for await (const { text, start, end } of linesOf(file)) {
    const evaluation = evaluationIn(text);
    if (evaluation === undefined) continue;
    const { record_index, record } = evaluation;
    if (row !== undefined && row.record_index !== record_index) yield row;
    row = row?.record_index === record_index ? { ...row, end } : { record_index, record, start, end };
  }
  if (row !== undefined) yield row;
}

/** @returns undefined for the lines around the evaluations, and for one that was cut off */
function evaluationIn(line: string): RunEvaluation | undefined {
  if (!line.startsWith("{")) return undefined;
  try {
    const value = JSON.parse(line.endsWith(",") ? line.slice(0, -1) : line);
    return typeof value.metric === "string" && isObject(value.record) ? value : undefined;
  } catch {
    return undefined;
  }
}
