import { getHeapStatistics } from "node:v8";
import { parentPort, workerData } from "node:worker_threads";
import { type Metric, MetricError, type Sample } from "../metric.ts";
import { metricByShortname } from "../metrics.ts";
import { failed, type Result, succeeded } from "../result.ts";
import { checkSample } from "../sample.ts";
import { packResults, unpackSamples } from "./packing.ts";
import type { Order, Report, Start, Task } from "./protocol.ts";

/**
 * How much work, in milliseconds, may be lost with a worker: results are told at least this often, between
 * two evaluations.
 */
const tellEvery = 20;

const { cell, memory }: Start = workerData;
const at = new Int32Array(cell);

parentPort?.on("message", (order: Order) => void carryOut(order));

async function carryOut({ tasks, samples: packed, from, to }: Order): Promise<void> {
  const samples = unpackSamples(packed);
  const scorers = tasks.map(scorerOf);
  for (const { prepare } of scorers) await prepare();
  let results: Result[] = [];
  let told = performance.now();
  for (let index = from; index < to; index++) {
    const scorer = scorers[index % tasks.length];
    const sample = samples[Math.floor(index / tasks.length)];
    if (scorer === undefined || sample === undefined) throw new RangeError(`no evaluation ${index}`);
    Atomics.store(at, 0, index + 1);
    const result = scorer.score(sample);
    results.push(result instanceof Promise ? await result : result);
    if (performance.now() - told > tellEvery) {
      if (tell(results)) return;
      results = [];
      told = performance.now();
    }
  }
  Atomics.store(at, 0, 0);
  tell(results);
}

/** @returns whether this worker is to stop */
function tell(results: readonly Result[]): boolean {
  const outgrown = getHeapStatistics().external_memory > memory;
  if (outgrown) Atomics.store(at, 0, 0);
  const report: Report = { results: packResults(results), outgrown };
  parentPort?.postMessage(report);
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
 * What is no MetricError is thrown on and ends this worker: a parser that broke off in its midst is not to be
 * used again.
 */
function failedOrBroken({ shortname }: Metric, cause: unknown): Result {
  if (cause instanceof MetricError) return failed(shortname, cause);
  throw cause;
}

const nobody = {
  ask: () => Promise.reject(new MetricError("internal", "No judge can be asked from a worker.")),
};
