import { evaluateRows, offlineJudge, type Sample } from "@aegis/metrics";
import type { FileRow } from "@aegis/metrics/command";
import type { Suite } from "../plan/eval-suite.ts";
import type { RunJudges } from "./judges.ts";
import { judgeOfRepetition } from "./repeated-result.ts";

/** A sample, and for each metric of its suite whether all its answers are kept. */
type KnownSample = { readonly sample: Sample; readonly areKnown: readonly boolean[] };

/** From whom answers may be known. */
type KnowledgeOptions = {
  readonly judges: RunJudges;
  /** How often judges are asked for each evaluation. */
  readonly repeat: number;
  readonly signal: AbortSignal;
};

/**
 * Tells what judges have been asked before, by scoring rows from the answers that are kept, and nothing else.
 * Only the metrics themselves know which questions they put.
 */
export async function* withKnown(
  rows: AsyncIterable<FileRow>,
  suite: Suite,
  { judges, repeat, signal }: KnowledgeOptions,
): AsyncGenerator<KnownSample> {
  const asked = suite.metrics.map((each) => judges.keptAlone(suite, each));
  const judged = asked.flatMap((judge, at) => {
    const { metric, args } = suite.metrics[at] ?? {};
    if (judge === undefined || metric === undefined) return [];
    return Array.from({ length: repeat }, (_, repetition) => ({
      metric,
      args: args ?? {},
      judge: judgeOfRepetition(judge, repetition),
    }));
  });
  if (judged.length === 0) {
    for await (const { sample } of rows) yield { sample, areKnown: asked.map(() => false) };
    return;
  }
  const waiting: Sample[] = [];
  async function* samples(): AsyncGenerator<Sample> {
    for await (const { sample } of rows) {
      waiting.push(sample);
      yield sample;
    }
  }
  for await (const results of evaluateRows(samples(), judged, { judge: offlineJudge, signal })) {
    const sample = waiting.shift();
    if (sample === undefined) throw new RangeError("a result has no row");
    let next = 0;
    const areAllScored = () => {
      next += repeat;
      return results.slice(next - repeat, next).every(({ error }) => error === null);
    };
    yield {
      sample,
      areKnown: asked.map((judge) => judge !== undefined && areAllScored()),
    };
  }
}
