import { afterAll, describe, expect, test } from "vitest";
import { checkArguments } from "../arguments.ts";
import type { FailureKind } from "../metric-error.ts";
import { metricByShortname } from "../metrics.ts";
import type { Result } from "../result.ts";
import type { AttackOutcome } from "./hostile/attack.ts";
import { byArguments } from "./hostile/by-arguments.ts";
import { byTexts } from "./hostile/by-texts.ts";
import { createPool } from "./pool.ts";

const patient = createPool({ deadline: 100_000 });
const quick = createPool({ deadline: 2_000 });
afterAll(() => Promise.all([patient.close(), quick.close()]));

describe("a hostile row harms no other row, thread or process:", () => {
  test.each(Object.entries({ ...byArguments, ...byTexts }))(
    "%s",
    async (_, { metric: name, args, hostile, outcome, harmless, score }) => {
      const metric = metricByShortname(name);
      if (metric === undefined) throw new Error(`no metric ${name}`);
      const beside = { metric: "exact_match", args: { case_sensitive: true, strip_whitespace: false } };
      const tasks = [{ metric: name, args: checkArguments(metric, args) }, beside];
      const samples = [harmless, hostile, harmless].map((sample) => ({
        ...sample,
        golden_answer: sample.golden_answer ?? String(sample.output),
      }));
      const isSlow = [outcome].flat().includes("deadline");
      const { value: rows, longestBlock } = await whileTicking(
        (isSlow ? quick : patient).score({ tasks, samples }),
      );
      expect(rows.map((row) => row.map(outcomeOf))).toEqual(
        samples.map((sample) => [
          matching(sample === samples[1] ? outcome : score),
          sample.output === sample.golden_answer ? 100 : 0,
        ]),
      );
      expect(longestBlock).toBeLessThan(1_000);
    },
  );
});

/** Milliseconds that the processor has worked for this thread: a busy machine adds none. */
function spent(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

function outcomeOf(result: Result | undefined): number | FailureKind | null | undefined {
  return result?.error?.kind ?? result?.score;
}

function matching(outcome: AttackOutcome): unknown {
  return typeof outcome === "number" ? outcome : expect.stringMatching(outcome.join("|"));
}

/**
 * Awaits work, and measures the most milliseconds of this thread that were spent between two ticks of a
 * timer.
 */
async function whileTicking<T>(work: Promise<T>): Promise<{ value: T; longestBlock: number }> {
  let longestBlock = 0;
  let last = spent();
  const timer = setInterval(() => {
    longestBlock = Math.max(longestBlock, spent() - last);
    last = spent();
  }, 5);
  try {
    return { value: await work, longestBlock };
  } finally {
    clearInterval(timer);
  }
}
