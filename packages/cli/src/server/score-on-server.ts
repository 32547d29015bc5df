import { CommandError, progressOn } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals } from "../gate/totals.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { PreparedSuite } from "../run/prepare-suite.ts";
import { scanRun } from "../run/read-run.ts";
import type { ScoredRun } from "../run/score-suite.ts";
import { createWorstRows } from "../run/worst-rows.ts";
import type { EvalServer } from "./eval-server.ts";
import { fetchRun } from "./server-run.ts";
import { uploadedDataset } from "./uploaded-dataset.ts";

/**
 * Has a server score the rows of a suite, waits for it, and keeps the run. An interruption ends the wait: the
 * run goes on.
 *
 * @param runs where runs are kept
 * @throws CommandError if the server refuses something, or cannot be reached; the reason of the signal if it
 * is aborted
 */
export async function scoreOnServer(
  { suite, rows, comparer }: PreparedSuite,
  { server, runs }: { readonly server: EvalServer; readonly runs: string },
  context: CliContext,
): Promise<ScoredRun> {
  const { signal } = context;
  const model_slug = modelOf(suite);
  const dataset = await uploadedDataset(suite, rows, server);
  const { id } = await server.call((aegis) =>
    aegis.runs.createFromDataset({ dataset_id: dataset.id, model_slug }, { signal }),
  );
  const progress = progressOn(context);
  const all = dataset.lines.length * suite.metrics.length;
  const show = (done: number) => progress.update(Math.floor(done / suite.metrics.length), done / all);
  try {
    await server.call((aegis) =>
      aegis.runs.wait(id, {
        signal,
        deadline: longestRun,
        onSummary: (run) => show(run.number_of_successes + run.number_of_failures),
        // The hosted service has no counts.
        onProgress: ({ evaluations }) => show(evaluations.length),
      }),
    );
  } catch (error) {
    if (signal.aborted)
      context.stderr.write(`Run ${id} goes on: aegis eval report ${id} --server ${server.address}\n`);
    throw error;
  } finally {
    progress.clear();
  }
  const { file, name, head } = await fetchRun(server, id, runs, context);
  const [counter, worst] = [createTotals(), createWorstRows()];
  await scanRun(file, name, (evaluations) => {
    const line = dataset.lines[evaluations[0]?.record_index ?? -1] ?? null;
    counter.add(evaluations);
    worst.add(evaluations, line);
    comparer?.add(evaluations, line);
  });
  // As a run of this machine: annotations are for the file that was uploaded.
  const isJudged = suite.metrics.some(({ metric }) => metric.judged);
  const own = { ...head, dataset: suite.dataset, model_slug: isJudged ? head.model_slug : null };
  return { suite, file, head: own, totals: counter.totals(head.threshold), worst: worst.rows() };
}

/** A run on a server is waited for as long as it takes. In milliseconds, a day. */
const longestRun = 86_400_000;

/** A run on a server has one model; that of the server if none is named. */
function modelOf({ model: shared, metrics }: Suite): string | null {
  const judged = metrics.filter(({ metric }) => metric.judged).map(({ model = shared }) => model);
  const [model, ...others] = new Set(judged);
  if (others.length === 0) return model ?? null;
  throw new CommandError(
    "A run on a server has one model for all its metrics: name it with --model, and no other.",
  );
}
