import { type FileHandle, open } from "node:fs/promises";
import { type RunEvaluation, recordFields } from "@aegis/contract";
import { isObject } from "@aegis/metrics/command";
import type { RecordTexts } from "@aegis/rules";
import type { EarlierRun } from "./earlier-runs.ts";
import { linesOf } from "./lines-of.ts";
import { textsKey } from "./task-key.ts";

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
 * Opens runs, complete or interrupted. Of each row only its place is held in memory.
 *
 * @param runs the latest first
 */
export async function openEarlier(runs: readonly EarlierRun[]): Promise<EarlierEvaluations> {
  const handles: FileHandle[] = [];
  const places = new Map<string, { readonly list: Place[]; isUsed: boolean }>();
  let unused = 0;
  for (const run of runs) {
    const handle = await open(run.file);
    handles.push(handle);
    for await (const { record, ...place } of rowsOf(run.file)) {
      const key = keyOf(record);
      const known = places.get(key);
      if (known === undefined) unused += 1;
      const entry = known ?? { list: [], isUsed: false };
      places.set(key, entry);
      entry.list.push({ ...place, handle, tasks: run.local.tasks });
    }
  }
  return {
    async of(record) {
      const found = new Map<string, RunEvaluation>();
      const entry = places.get(keyOf(record));
      if (entry === undefined) return found;
      if (!entry.isUsed) unused -= 1;
      entry.isUsed = true;
      for (const place of entry.list)
        for (const evaluation of await readPlace(place)) {
          const key = place.tasks[evaluation.metric];
          if (key !== undefined && evaluation.result !== null && !found.has(key)) found.set(key, evaluation);
        }
      return found;
    },
    isSpent: () => unused === 0,
    async close() {
      for (const handle of handles) await handle.close();
    },
  };
}

function keyOf(record: RecordTexts): string {
  return textsKey(recordFields.map((field) => record[field]));
}

/** Where the evaluations of a row are, in bytes, and the keys of the tasks of that run. */
type Place = {
  readonly handle: FileHandle;
  readonly start: number;
  readonly end: number;
  readonly tasks: Readonly<Record<string, string>>;
};

async function readPlace({ handle, start, end }: Place): Promise<readonly RunEvaluation[]> {
  const bytes = Buffer.alloc(end - start);
  await handle.read(bytes, 0, bytes.length, start);
  return bytes
    .toString("utf8")
    .split("\n")
    .flatMap((line) => evaluationIn(line) ?? []);
}

type RowPlace = Pick<Place, "start" | "end"> & { readonly record: RecordTexts };

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
