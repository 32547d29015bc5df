import { type Judge, MetricError } from "@aegis/metrics";
import { alarm, type Clock } from "./clock.ts";
import type { Semaphore } from "./semaphore.ts";

/** What holds for all judges together, and for each question. */
export type JudgeBounds = {
  /** As many questions are under way at a time. */
  readonly calls: Semaphore;
  /** Milliseconds for an answer, from when it is the question's turn. */
  readonly deadline: number;
  readonly clock: Clock;
};

/** A judge that is asked no more than so much at a time, and given up when it hangs, whether it heeds signals or not. */
export function boundedJudge(judge: Judge, { calls, deadline, clock }: JudgeBounds): Judge {
  return {
    name: judge.name,
    async ask(request) {
      const caller = request.signal ?? new AbortController().signal;
      const giveBack = await calls.acquire(caller);
      if (giveBack === undefined) throw new MetricError("aborted", "The question was not put.");
      const over = alarm(clock, deadline);
      const signal = AbortSignal.any([caller, over.signal]);
      const { promise: cut, reject } = Promise.withResolvers<never>();
      const cutOff = () =>
        reject(
          caller.aborted
            ? new MetricError("aborted", "The question was given up.")
            : new MetricError("timed_out", `${judge.name}: no answer within ${deadline / 1_000} s.`),
        );
      signal.addEventListener("abort", cutOff, { once: true });
      try {
        return await Promise.race([judge.ask({ ...request, signal }), cut]);
      } finally {
        signal.removeEventListener("abort", cutOff);
        over.off();
        giveBack();
      }
    },
  };
}
