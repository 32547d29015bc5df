import { resolve } from "node:path";
import type { Sample } from "@aegis/metrics";
import { type ColumnNames, openRows } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { findDatasets } from "./find-datasets.ts";
import { mapColumns } from "./map-columns.ts";
import { readColumns } from "./read-columns.ts";

/** A dataset, and what its first rows show. */
export type InitDataset = {
  /** As the user named it, or from the folder of the command. */
  readonly file: string;
  /** A column for each field that has one. */
  readonly columns: ColumnNames;
  /** Columns that hold no field. */
  readonly unused: readonly string[];
  readonly samples: readonly Sample[];
};

/**
 * Reads the dataset that is named, or the only one in the folder.
 *
 * @param given columns that the user named
 * @throws CommandError if there is none, there is no telling which, or it has no outputs
 */
export async function initDataset(
  file: string | undefined,
  given: ColumnNames,
  context: CliContext,
): Promise<InitDataset> {
  const columnsOf = (name: string) => readColumns(resolve(context.folder, name), name);
  const name = file ?? (await onlyDataset(context.folder, given, columnsOf));
  const all = await columnsOf(name);
  const columns = mapColumns(all, given);
  if (!columns.has("output"))
    throw new CommandError(
      `${name}: no column is known to hold the outputs. Its columns are ${all.join(", ")}; name one with --column output=HEADER.`,
    );
  const unused = all.filter((column) => ![...columns.values()].includes(column));
  return { file: name, columns, unused, samples: await firstRows(name, columns, context) };
}

/** Of the files that may be datasets, the one with outputs. What cannot be read is none. */
async function onlyDataset(
  folder: string,
  given: ColumnNames,
  columnsOf: (name: string) => Promise<readonly string[]>,
): Promise<string> {
  const candidates = findDatasets(folder);
  const datasets: string[] = [];
  for (const name of candidates) {
    const columns = await columnsOf(name).catch((error) => {
      if (error instanceof CommandError) return [];
      throw error;
    });
    if (mapColumns(columns, given).has("output")) datasets.push(name);
  }
  const [only, ...more] = datasets;
  if (only !== undefined && more.length === 0) return only;
  if (only !== undefined)
    throw new CommandError(`There are several datasets: ${datasets.join(", ")}. Name one with --dataset.`);
  throw new CommandError(
    candidates.length === 0
      ? "There is no .csv or .jsonl file here. Name one with --dataset."
      : `None of ${candidates.join(", ")} has a column that is known to hold outputs. Name one with --dataset and --column output=HEADER.`,
  );
}

/** @throws CommandError if there are none, or one cannot be read */
async function firstRows(
  name: string,
  columns: ColumnNames,
  { folder, stdin, signal }: CliContext,
): Promise<readonly Sample[]> {
  const { rows } = await openRows({
    file: resolve(folder, name),
    name,
    needs: new Map(),
    // What is called as its field needs no mapping.
    columns: new Map([...columns].filter(([field, column]) => field !== column)),
    stdin,
    signal,
  });
  const samples: Sample[] = [];
  for await (const { sample } of rows) {
    samples.push(sample);
    if (samples.length === mostRows) break;
  }
  if (samples.length === 0) throw new CommandError(`${name} has no rows.`);
  return samples;
}

/** To choose metrics by. */
const mostRows = 200;
