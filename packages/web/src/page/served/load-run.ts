import type { Aegis } from "@aegis/client";
import type { RunSummary } from "@aegis/contract";
import { beside } from "../data/beside.ts";
import type { RunData } from "../data/run-data.ts";
import { runOfApi } from "../data/run-of-api.ts";

/** A run of a server: while it is running, only how far it is. */
export type LoadedRun = {
  readonly summary: RunSummary;
  readonly data: RunData | undefined;
  /** Earlier runs that finished, the newest first: of the same dataset, or any for a run without one. */
  readonly earlier: readonly RunSummary[];
};

/** How many earlier runs are offered to compare with. */
const mostEarlier = 20;

/** More, since runs that were started later in the same second are among them. */
const mostAsked = 40;

/**
 * Loads a run, and the one that it is looked at beside.
 *
 * @throws ApiError or ConnectionError
 * @throws Error with a sentence for the reader if there is no such run
 */
export async function loadRun(aegis: Aegis, id: number, besideId: number | null): Promise<LoadedRun> {
  const summary = await summaryOf(aegis, id);
  if (summary.state === "running") return { summary, data: undefined, earlier: [] };
  const judged = judgedOf(aegis);
  const [data, other, earlier] = await Promise.all([
    dataOf(aegis, summary, judged),
    besideId === null ? undefined : summaryOf(aegis, besideId).then((found) => dataOf(aegis, found, judged)),
    earlierThan(aegis, summary),
  ]);
  return { summary, data: other === undefined ? data : beside(data, other), earlier };
}

async function summaryOf(aegis: Aegis, id: number): Promise<RunSummary> {
  const { items } = await aegis.runs.list({ run_id: id }).page();
  const [summary] = items;
  if (summary === undefined) throw new Error(`There is no run ${id} that you can see.`);
  return summary;
}

/** The shortnames of the metrics that a model judges. */
async function judgedOf(aegis: Aegis): Promise<ReadonlySet<string>> {
  const metrics = await aegis.metrics.list();
  return new Set(metrics.filter(({ is_judged }) => is_judged).map(({ shortname }) => shortname));
}

async function dataOf(
  aegis: Aegis,
  summary: RunSummary,
  judging: Promise<ReadonlySet<string>>,
): Promise<RunData> {
  const [run, judged] = await Promise.all([aegis.runs.get(summary.id), judging]);
  if (run.evaluations.length === 0) return runOfApi({ summary, run, whole: [], judged });
  const { rows } = await aegis.runs.download(summary.id, { raw: true });
  const whole = [];
  for await (const row of rows()) whole.push(row);
  return runOfApi({ summary, run, whole, judged });
}

async function earlierThan(
  aegis: Aegis,
  { id, dataset_id, created_at }: RunSummary,
): Promise<readonly RunSummary[]> {
  const query = {
    ...(dataset_id === null ? {} : { dataset_id }),
    state: "finished",
    created_before: secondAfter(created_at),
    page_size: mostAsked,
  } as const;
  const { items } = await aegis.runs.list(query).page();
  return items.filter((run) => run.id < id).slice(0, mostEarlier);
}

/** Times are whole seconds, and an earlier run may be of the same one. */
function secondAfter(time: string): string {
  return new Date(Date.parse(time) + 1_000).toISOString();
}
