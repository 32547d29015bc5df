import { CommandError, progressOn } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { createTotals } from "../gate/totals.ts";
import type { Suite } from "../plan/eval-suite.ts";
import type { PreparedSuite } from "../run/prepare-suite.ts";
import { scanRun } from "../run/read-run.ts";
import { type ScoredRun, type ScoringOptions, scoreSuite } from "../run/score-suite.ts";
import { type Shard, shardText } from "../run/shard.ts";
import { createWorstRows } from "../run/worst-rows.ts";
import { cancelRun } from "./cancel-run.ts";
import type { EvalServer } from "./eval-server.ts";
import type { WantedRun } from "./pending-run.ts";
import { fetchRun, isLostRun } from "./server-run.ts";
import type { AskedRun, ServerTrail } from "./server-trail.ts";
import { serverDataset, uploadedDataset } from "./uploaded-dataset.ts";

/** Who scores, and what is noted of it. */
export type ServerScoring = ScoringOptions & {
  readonly server: EvalServer;
  readonly serverTrail: ServerTrail;
};

/**
 * Has a server score the rows of a suite, waits for it, and keeps the run. An interruption cancels it.
 * Whatever else ends the command, the run goes on, and another command can wait for it.
 *
 * @throws CommandError if the server refuses something, or cannot be reached; the reason of the signal if it
 * is aborted
 */
export async function scoreOnServer(
  prepared: PreparedSuite,
  options: ServerScoring,
  context: CliContext,
): Promise<ScoredRun> {
  const { suite, tasks, rows, comparer } = prepared;
  const { server, serverTrail, runs, command, shard } = options;
  const { signal } = context;
  const model_slug = modelOf(suite);
  const dataset = await serverDataset(suite, rows);
  // A shard may have no rows. No server takes a dataset of none.
  if (dataset.lines.length === 0) return scoreSuite({ ...prepared, rows: noRows() }, options, context);
  signal.throwIfAborted();
  const wanted = wantedRun(suite, { server, shard, dataset: dataset.name, model: model_slug });
  const run = await serverTrail.runOf(wanted, {
    upload: () => uploadedDataset(dataset, server, signal),
    // Once a run is asked for, its number has to be known: to go on with it, or to cancel it.
    async start(dataset_id, idempotencyKey) {
      const begun = { dataset_id, model_slug };
      return (await server.call(({ runs }) => runs.createFromDataset(begun, { idempotencyKey }))).id;
    },
    retry: async (id, idempotencyKey) =>
      (await server.call(({ runs }) => runs.retry(id, { idempotencyKey }))).id,
    isLost: (id) => isLostRun(server, id, signal),
  });
  const size = { rows: dataset.lines.length, metrics: suite.metrics.length };
  await finished(run, size, { server, serverTrail }, context);
  const local = {
    suite: suite.name,
    command,
    ...(shard === undefined ? {} : { shard: shardText(shard) }),
    tasks: Object.fromEntries(tasks.map(({ metric, key }) => [metric.shortname, key])),
    server: wanted,
  };
  const { file, name, head } = await fetchRun(server, run.id, { runs, own: { local, ...dataset } }, context);
  const [counter, worst] = [createTotals(), createWorstRows()];
  const lines = new Map(dataset.numbers.map((number, at) => [number, dataset.lines[at]]));
  await scanRun(file, name, (evaluations) => {
    const line = lines.get(evaluations[0]?.record_index ?? -1) ?? null;
    counter.add(evaluations);
    worst.add(evaluations, line);
    comparer?.add(evaluations, line);
  });
  // As a run of this machine: annotations are for the file that was uploaded.
  const isJudged = suite.metrics.some(({ metric }) => metric.judged);
  const own = { ...head, dataset: suite.dataset, model_slug: isJudged ? head.model_slug : null };
  return { suite, file, head: own, totals: counter.totals(head.threshold), worst: worst.rows() };
}

async function* noRows(): AsyncGenerator<never> {}

function wantedRun(
  { name }: Suite,
  {
    server,
    shard,
    ...rest
  }: Pick<WantedRun, "dataset" | "model"> & {
    readonly server: EvalServer;
    readonly shard: Shard | undefined;
  },
): WantedRun {
  return {
    address: server.address,
    suite: name,
    shard: shard === undefined ? null : shardText(shard),
    ...rest,
  };
}

/** Waits for a run, as long as it takes. @throws the reason of the signal, if it aborts */
async function finished(
  run: AskedRun,
  size: { readonly rows: number; readonly metrics: number },
  { server, serverTrail }: Pick<ServerScoring, "server" | "serverTrail">,
  context: CliContext,
): Promise<void> {
  const { signal } = context;
  const progress = progressOn(context);
  const show = (done: number) =>
    progress.update(Math.floor(done / size.metrics), done / (size.rows * size.metrics));
  try {
    await server.call((aegis) =>
      aegis.runs.wait(run.id, {
        signal,
        deadline: longestRun,
        onSummary: (summary) => show(summary.number_of_successes + summary.number_of_failures),
        // The hosted service has no counts.
        onProgress: ({ evaluations }) => show(evaluations.length),
      }),
    );
  } catch (error) {
    progress.clear();
    if (signal.aborted && (await cancelRun(server, run, context))) await serverTrail.forget(run);
    throw error;
  } finally {
    progress.clear();
  }
}

/** Milliseconds: a day. */
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
