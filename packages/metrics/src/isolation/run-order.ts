import { getHeapStatistics } from "node:v8";
import { interview } from "../interview.ts";
import { offlineJudge, prepareOfflineJudge } from "../judge/offline/offline.ts";
import type { Metric } from "../metric.ts";
import { MetricError } from "../metric-error.ts";
import { metricByShortname } from "../metrics.ts";
import { failed, type Result } from "../result.ts";
import type { Sample } from "../sample.ts";
import { scoreHere } from "../score-here.ts";
import { packResults, unpackSamples } from "./packing.ts";
import type { Breakage, Order, Report, Start, Task } from "./protocol.ts";
import { replay } from "./replay.ts";

/** How a worker is connected to the pool. */
export type Connection = {
  /** Notes which evaluation is under way: its number plus one, or 0. */
  mark(position: number): void;
  send(report: Report): void;
};

/** Loads parsers before anybody waits for them, and says that the worker is ready. */
export async function prepareWorker({ metrics }: Start, { send }: Pick<Connection, "send">): Promise<void> {
  for (const name of metrics) await metricByShortname(name)?.prepare?.();
  send({});
}

/**
 * Carries out an order.
 *
 * @returns whether the worker can take another one
 */
export async function runOrder(order: Order, start: Start, connection: Connection): Promise<boolean> {
  const pending: Result[] = [];
  let position = 0;
  const mark = (now: number): void => {
    position = now;
    connection.mark(now);
  };
  const report = (more: Omit<Report, "results"> = {}): void => {
    connection.send({ results: packResults(pending.splice(0)), ...more });
  };
  try {
    const more = await run(order, pending, start, mark, report);
    connection.mark(0);
    report(more);
    return more.end === undefined;
  } catch (cause) {
    report({ end: breakageOf(cause, position) });
    return false;
  }
}

/**
 * How much work, in milliseconds, may be lost with a worker: results are reported at least this often,
 * between two evaluations.
 */
const reportEvery = 20;

/** Milliseconds after which an order makes way for others, between two evaluations. */
const longestTurn = 500;

/** @returns why it has stopped: nothing if all is done and the worker can take another order */
async function run(
  { tasks, samples: packed, from, to }: Order,
  pending: Result[],
  { parserMemory }: Start,
  mark: Connection["mark"],
  report: () => void,
): Promise<Omit<Report, "results">> {
  const hasOutgrown = (): boolean => getHeapStatistics().external_memory > parserMemory;
  const samples = unpackSamples(packed);
  const scorers = tasks.map(scorerOf);
  for (const { prepare } of scorers) await prepare();
  const began = performance.now();
  let reported = began;
  for (let index = from; index < to; index++) {
    const scorer = scorers[index % tasks.length];
    const sample = samples[Math.floor(index / tasks.length)];
    if (scorer === undefined || sample === undefined) throw new RangeError(`no evaluation ${index}`);
    mark(index + 1);
    const result = scorer.score(sample);
    pending.push(result instanceof Promise ? await result : result);
    const now = performance.now();
    if (now - reported < reportEvery) continue;
    // WASM never gives memory back, so only another worker helps.
    if (hasOutgrown()) break;
    if (now - began > longestTurn && index + 1 < to) return { isPaused: true };
    report();
    reported = performance.now();
  }
  return hasOutgrown() ? { end: "outgrown" } : {};
}

type IsolatedScorer = { prepare(): Promise<unknown>; score(sample: Sample): Result | Promise<Result> };

function scorerOf({ metric: name, args, answers }: Task): IsolatedScorer {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  const onError = (cause: unknown): Result => failedOrBroken(metric, cause);
  return {
    async prepare() {
      await metric.prepare?.();
      if (metric.judged && answers === undefined) await prepareOfflineJudge();
    },
    score: (sample) =>
      answers !== undefined
        ? replay(metric, args, sample, answers, onError)
        : metric.judged
          ? scoreHere(metric, args, sample, { questions: interview(offlineJudge), onError })
          : scoreHere(metric, args, sample, { onError }),
  };
}

function failedOrBroken({ shortname }: Metric, cause: unknown): Result {
  if (cause instanceof MetricError) return failed(shortname, cause);
  throw cause;
}

function breakageOf(cause: unknown, position: number): Breakage {
  const { name, message } = cause instanceof Error ? cause : { name: "Error", message: String(cause) };
  return { position, name, message };
}
