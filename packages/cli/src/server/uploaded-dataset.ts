import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import type { Aegis } from "@aegis/client";
import { recordFields } from "@aegis/contract";
import type { RecordTexts } from "@aegis/rules";
import { stringify } from "csv-stringify/sync";
import type { Suite } from "../plan/eval-suite.ts";
import { textsOf } from "../run/evaluation.ts";
import type { NumberedRow } from "../run/shard.ts";
import type { EvalServer } from "./eval-server.ts";

/** The dataset of a suite as a server takes it. */
export type ServerDataset = {
  /** By its content, such as `support-1a2b3c4d.csv`. */
  readonly name: string;
  readonly csv: string;
  readonly selected_metrics: Parameters<Aegis["datasets"]["create"]>[0]["selected_metrics"];
  /** For each row its line in the dataset's file, and its number there, from 0. */
  readonly lines: readonly number[];
  readonly numbers: readonly number[];
};

/**
 * Makes the dataset of a suite, whose rows, metrics, thresholds and arguments give it its name.
 *
 * A field that is null in some rows only is an empty text there, as CSV has it.
 *
 * @throws CommandError if the rows cannot be read
 */
export async function serverDataset(
  { dataset, metrics }: Suite,
  rows: AsyncIterable<NumberedRow>,
): Promise<ServerDataset> {
  const texts: RecordTexts[] = [];
  const [lines, numbers]: [number[], number[]] = [[], []];
  for await (const { sample, line, index } of rows) {
    texts.push(textsOf(sample));
    lines.push(line);
    numbers.push(index);
  }
  const fields = recordFields.filter((field) => texts.some((row) => row[field] !== null));
  const csv = stringify([fields, ...texts.map((row) => fields.map((field) => row[field]))]);
  const selected_metrics = Object.fromEntries(
    metrics.map(({ metric, threshold, args }) => [
      metric.shortname,
      args === null ? threshold : { threshold, metric_args: args },
    ]),
  );
  const digest = createHash("sha256").update(JSON.stringify(selected_metrics)).update(csv).digest("hex");
  const stem = dataset === "-" ? "rows" : basename(dataset, extname(dataset));
  return { name: `${stem}-${digest.slice(0, 8)}.csv`, csv, selected_metrics, lines, numbers };
}

/**
 * Finds a dataset on a server, and uploads it if it is not there. So the same evaluation uses the same
 * dataset, and a change makes another one.
 *
 * @returns its id
 * @throws CommandError if the server refuses it; the reason of the signal if it is aborted
 */
export async function uploadedDataset(
  { name, csv, selected_metrics }: ServerDataset,
  server: EvalServer,
  signal: AbortSignal,
): Promise<number> {
  return server.call(async ({ datasets }) => {
    const known = (await datasets.listNames({}, { signal })).find((each) => each.name === name);
    if (known !== undefined) return known.id;
    return (await datasets.create({ file: new Blob([csv]), name, selected_metrics }, { signal })).id;
  });
}
