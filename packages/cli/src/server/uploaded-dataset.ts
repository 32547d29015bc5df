import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { recordFields } from "@aegis/contract";
import type { FileRow } from "@aegis/metrics/command";
import type { RecordTexts } from "@aegis/rules";
import { stringify } from "csv-stringify/sync";
import type { Suite } from "../plan/eval-suite.ts";
import { textsOf } from "../run/evaluation.ts";
import type { EvalServer } from "./eval-server.ts";

/** A suite's dataset on a server. */
export type UploadedDataset = {
  readonly id: number;
  readonly name: string;
  /** For each row its line in the dataset's file. */
  readonly lines: readonly number[];
};

/**
 * Finds the dataset of a suite on a server, by a name that its rows, metrics, thresholds and arguments give
 * it, such as `support-1a2b3c4d.csv`; it is uploaded if it is not there. So the same evaluation uses the same
 * dataset, and a change makes another one.
 *
 * A field that is null in some rows only is an empty text there, as CSV has it.
 *
 * @throws CommandError if the rows cannot be read, or the server refuses them
 */
export async function uploadedDataset(
  { dataset, metrics }: Suite,
  rows: AsyncIterable<FileRow>,
  server: EvalServer,
): Promise<UploadedDataset> {
  const { texts, lines } = await textsIn(rows);
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
  const name = `${stem}-${digest.slice(0, 8)}.csv`;
  const id = await server.call(async ({ datasets }) => {
    const known = (await datasets.listNames()).find((each) => each.name === name);
    return known?.id ?? (await datasets.create({ file: new Blob([csv]), name, selected_metrics })).id;
  });
  return { id, name, lines };
}

async function textsIn(
  rows: AsyncIterable<FileRow>,
): Promise<{ readonly texts: readonly RecordTexts[]; readonly lines: readonly number[] }> {
  const texts: RecordTexts[] = [];
  const lines: number[] = [];
  for await (const { sample, line } of rows) {
    texts.push(textsOf(sample));
    lines.push(line);
  }
  return { texts, lines };
}
