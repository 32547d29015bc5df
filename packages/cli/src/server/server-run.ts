import { join, resolve } from "node:path";
import { type Aegis, type RunReportRow, StatusError } from "@aegis/client";
import { type Run, type RunEvaluation, type RunSummary, recordFields } from "@aegis/contract";
import { openResults } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { evaluationsKey, type LocalFacts, type RunHead } from "../run/run-file.ts";
import { makeRunFolder } from "../run/run-folder.ts";
import type { EvalServer } from "./eval-server.ts";
import { keptServerRun, rowNumbersOf, serverRunFile } from "./kept-server-runs.ts";

/** A run of a server as a file of this machine. */
export type FetchedRun = { readonly file: string; readonly name: string; readonly head: RunHead };

/** Where a run is kept, and what is known of it. */
type FetchOptions = {
  /** Where runs are kept. */
  readonly runs: string;
  /** What the command knows that has asked for it. */
  readonly own?: KnownRun;
};

type KnownRun = {
  readonly local: LocalFacts;
  /** For each of its rows the number in the dataset's file, from 0. */
  readonly numbers: readonly number[];
};

/**
 * Keeps a run of a server as `server-ID.json` beside the runs that were made here. The API cuts its texts
 * to 100 characters: they come from its report. What the command knew that asked for the run stays in the
 * file if it is fetched again.
 *
 * @throws CommandError if there is no such run, it has not finished, or it was cancelled: what it comes to
 * says nothing of the rows that it did not get to
 */
export async function fetchRun(
  server: EvalServer,
  id: number,
  { runs, own }: FetchOptions,
  context: Pick<CliContext, "folder" | "stdout" | "signal">,
): Promise<FetchedRun> {
  const { signal } = context;
  const run = await server.call((aegis) => aegis.runs.get(id, { signal }));
  if (run.finished_at === null) throw new CommandError(`Run ${id} of ${server.address} has not finished.`);
  const summary = await server.call((aegis) => summaryOf(aegis, id, signal));
  if (summary?.state === "cancelled") {
    const done = `${run.evaluations.length} of ${summary.number_of_evaluations} evaluations`;
    throw new CommandError(`Run ${id} of ${server.address} was cancelled after ${done}. Start another one.`);
  }
  const reports = await server.call(async (aegis) => (await aegis.runs.download(id, {}, { signal })).rows());
  const folder = resolve(context.folder, runs);
  await makeRunFolder(folder, runs);
  const file = serverRunFile(folder, id);
  const { local, numbers = [] } = own ?? (await knownBefore(folder, id, server)) ?? {};
  const { evaluations, ...answered } = run;
  const head = { ...answered, ...(local === undefined ? {} : { local }) };
  const output = await openResults(file, context.stdout, signal, join(runs, `server-${id}.json`));
  try {
    await output.write(`${JSON.stringify(head).slice(0, -1)},${evaluationsKey}`);
    let separator = "\n";
    for await (const evaluation of withTexts(evaluations, reports, server, run)) {
      const record_index = numbers[evaluation.record_index] ?? evaluation.record_index;
      await output.write(separator + JSON.stringify({ ...evaluation, record_index }));
      separator = ",\n";
    }
    await output.write(`\n],${JSON.stringify({ server: server.address }).slice(1)}\n`);
    await output.keep();
  } finally {
    await output.discard();
  }
  return { file, name: `run ${id} of ${server.address}`, head };
}

/** Whether a run has been cancelled or deleted, as far as the server says so. */
export async function isLostRun(server: EvalServer, id: number, signal: AbortSignal): Promise<boolean> {
  const summary = await server.call((aegis) => summaryOf(aegis, id, signal));
  return summary === null || summary?.state === "cancelled";
}

/** Of a run with the same number of another server, nothing is known. */
async function knownBefore(
  folder: string,
  id: number,
  { address }: EvalServer,
): Promise<KnownRun | undefined> {
  const kept = await keptServerRun(folder, id);
  if (kept?.local.server?.address !== address) return undefined;
  return { local: kept.local, numbers: await rowNumbersOf(kept) };
}

/**
 * Null if there is no such run. Undefined if the server does not list runs: then it cannot cancel them
 * either.
 */
async function summaryOf(
  aegis: Aegis,
  run_id: number,
  signal: AbortSignal,
): Promise<RunSummary | null | undefined> {
  try {
    return (await aegis.runs.list({ run_id, page_size: 1 }, { signal }).page()).items[0] ?? null;
  } catch (error) {
    if (error instanceof StatusError && (error.status === 404 || error.status === 405)) return undefined;
    throw error;
  }
}

/** The report has a line for each evaluation, in the same order. */
async function* withTexts(
  evaluations: readonly RunEvaluation[],
  reports: AsyncIterable<RunReportRow>,
  server: EvalServer,
  { id }: Run,
): AsyncGenerator<RunEvaluation> {
  const iterator = reports[Symbol.asyncIterator]();
  for (const evaluation of evaluations) {
    const next = await server.call(() => iterator.next());
    if (next.done || !isReportOf(next.value, evaluation))
      throw new CommandError(`The report of run ${id} of ${server.address} does not fit the run.`);
    const texts = recordFields.map((field) => [
      field,
      evaluation.record[field] === null ? null : next.value[field],
    ]);
    yield { ...evaluation, record: { ...evaluation.record, ...Object.fromEntries(texts) } };
  }
}

function isReportOf(report: RunReportRow, { metric, record }: RunEvaluation): boolean {
  return (
    report.shortname === metric &&
    (report.record_id === null || report.record_id === record.id) &&
    recordFields.every((field) => (report[field] ?? "").startsWith(record[field] ?? ""))
  );
}
