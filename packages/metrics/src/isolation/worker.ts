import { parentPort, workerData } from "node:worker_threads";
import { type Metric, MetricFailure, type Sample } from "../metric.ts";
import { findMetric } from "../registry.ts";
import { failed, type Result, succeeded } from "../result.ts";
import { checkSample } from "../sample.ts";
import type { Order, Report, Start, Task } from "./protocol.ts";

/** How much work, in milliseconds, may be lost with a worker: results are told at least this often, between two evaluations. */
const tellEvery = 20;

const { cell }: Start = workerData;
const at = new Int32Array(cell);

parentPort?.on("message", (order: Order) => void carryOut(order));

async function carryOut({ tasks, samples, from, to }: Order): Promise<void> {
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
      tell(results);
      results = [];
      told = performance.now();
    }
  }
  Atomics.store(at, 0, 0);
  tell(results);
}

function tell(results: Report): void {
  parentPort?.postMessage(results);
}

type IsolatedScorer = { prepare(): Promise<unknown>; score(sample: Sample): Result | Promise<Result> };

function scorerOf({ metric: name, args }: Task): IsolatedScorer {
  const metric = findMetric(name);
  if (metric === undefined) throw new Error(`no metric ${name}`);
  return {
    prepare: async () => metric.prepare?.(),
    score(sample) {
      try {
        checkSample(metric, sample, args);
        const scored = metric.score(sample, args, nobody);
        if (!(scored instanceof Promise)) return succeeded(scored);
        return scored.then(succeededAlone, (cause) => failedOrBroken(metric, cause));
      } catch (cause) {
        return failedOrBroken(metric, cause);
      }
    },
  };
}

function succeededAlone(scored: Parameters<typeof succeeded>[0]): Result {
  return succeeded(scored);
}

/** What is no MetricFailure is thrown on and ends this worker: a parser that broke off in its midst is not to be used again. */
function failedOrBroken({ shortname }: Metric, cause: unknown): Result {
  if (cause instanceof MetricFailure) return failed(shortname, cause);
  throw cause;
}

const nobody = {
  ask: () => Promise.reject(new MetricFailure("internal", "No judge can be asked from a worker.")),
};
