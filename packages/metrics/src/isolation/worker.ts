import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { type Metric, MetricError, type Sample } from "../metric.ts";
import { metricByShortname } from "../metrics.ts";
import { failed, type Result, succeeded } from "../result.ts";
import { checkSample } from "../sample.ts";
import { packResults, unpackSamples } from "./packing.ts";
import type { Order, Report, Start, Task } from "./protocol.ts";

/**
 * How much work, in milliseconds, may be lost with a worker: results are reported at least this often,
 * between two evaluations.
 */
const reportEvery = 20;

const { cell, memory }: Start = workerData;
const at = new Int32Array(cell);

parentPort?.on("message", (order: Order) => void run(order));

async function run({ tasks, samples: packed, from, to }: Order): Promise<void> {
  const samples = unpackSamples(packed);
  const scorers = tasks.map(scorerOf);
  for (const { prepare } of scorers) await prepare();
  let results: Result[] = [];
  let reported = performance.now();
  for (let index = from; index < to; index++) {
    const scorer = scorers[index % tasks.length];
    const sample = samples[Math.floor(index / tasks.length)];
    if (scorer === undefined || sample === undefined) throw new RangeError(`no evaluation ${index}`);
    Atomics.store(at, 0, index + 1);
    const result = scorer.score(sample);
    results.push(result instanceof Promise ? await result : result);
    if (performance.now() - reported > reportEvery) {
      if (report(results)) return;
      results = [];
      reported = performance.now();
    }
  }
  Atomics.store(at, 0, 0);
  report(results);
}

/** Reports results. @returns whether this worker has to stop */
function report(results: readonly Result[]): boolean {
  const outgrown = getHeapStatistics().external_memory > memory;
  if (outgrown) Atomics.store(at, 0, 0);
  const message: Report = { results: packResults(results), outgrown };
  parentPort?.postMessage(message);
  return outgrown;
}

type IsolatedScorer = { prepare(): Promise<unknown>; score(sample: Sample): Result | Promise<Result> };

function scorerOf({ metric: name, args }: Task): IsolatedScorer {
  const metric = metricByShortname(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return {
    prepare: async () => metric.prepare?.(),
    score(sample) {
      try {
        checkSample(metric, sample, args);
        const scored = metric.score(sample, args, nobody);
        if (!(scored instanceof Promise)) return succeeded(scored);
        return scored.then(
          (late) => succeeded(late),
          (cause) => failedOrBroken(metric, cause),
        );
      } catch (cause) {
        return failedOrBroken(metric, cause);
      }
    },
  };
}

/**
 * Rethrows anything but a MetricError, which ends this worker: a parser that broke off must not be used
 * again.
 */
function failedOrBroken({ shortname }: Metric, cause: unknown): Result {
  if (cause instanceof MetricError) return failed(shortname, cause);
  throw cause;
}

const nobody = {
  ask: () => Promise.reject(new MetricError("internal", "No judge can be asked from a worker.")),
};
