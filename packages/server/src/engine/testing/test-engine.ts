import { type Clock, systemClock } from "@aegis/async";
import type { VirtualClock } from "@aegis/async/testing";
import { type Judge, offlineJudge } from "@aegis/metrics";
import { composeJudge, limited, timed } from "@aegis/metrics/judge";
import type { Prices } from "../../domain/prices.ts";
import { createEngine } from "../create-engine.ts";
import type { Engine } from "../engine.ts";
import { createJudgeHealth, type JudgeReport } from "../judge-health.ts";
import type { EngineOptions } from "../options.ts";
import { whileTimePasses } from "./while-time-passes.ts";

/** Every evaluation without a judge costs 5, every token 1. */
export const prices: Prices = {
  since: "2026-01-01",
  deterministic: 5,
  models: new Map([["gpt-4o", { input: 1, output: 1 }]]),
};

type TestEngineOptions = Pick<EngineOptions, "store"> &
  Omit<Partial<EngineOptions>, "judgeHealth" | "judgedEvaluations"> & {
    /**
     * Whose time it is. While the engine stops, the time of a virtual clock passes by itself.
     *
     * @default the machine's
     */
    readonly time?: Clock | VirtualClock;
    /** Questions to judges at a time, and as many judged evaluations. @default 8 */
    readonly judgeCalls?: number;
    /** Called if a judge is down, and when it is back. @default does nothing */
    readonly onJudge?: (report: JudgeReport) => void;
    /**
     * Milliseconds for an answer of a judge.
     *
     * @default 3 minutes; no end in virtual time, which would go on while a judge that is slow answers
     */
    readonly judgeDeadline?: number;
  };

/** An engine that is stopped at the end of a test. Its judges are wrapped in the order of the server's. */
export function testEngine({
  time = systemClock(),
  judges = () => offlineJudge,
  judgeCalls = 8,
  onJudge = () => undefined,
  judgeDeadline = "advance" in time ? Number.MAX_SAFE_INTEGER : 180_000,
  ...options
}: TestEngineOptions): Engine & AsyncDisposable & { readonly errors: readonly unknown[] } {
  const errors: unknown[] = [];
  const judgeHealth = createJudgeHealth(time.now, onJudge);
  const wrappers = [judgeHealth.observe, limited(judgeCalls), timed(judgeDeadline, time)];
  const engine = createEngine({
    judges: (modelSlug) => composeJudge(judges(modelSlug), wrappers),
    judgeHealth,
    judgedEvaluations: judgeCalls,
    prices: () => prices,
    clock: time.now,
    sleep: time.sleep,
    random: () => 0.5,
    worker: "test",
    isolation: "none",
    onError: (cause) => errors.push(cause),
    ...options,
  });
  const stop = () => ("advance" in time ? whileTimePasses(time, engine.stop()) : engine.stop());
  return { ...engine, errors, [Symbol.asyncDispose]: stop };
}

/** The offline judge, once `first` lets it answer: it is given the texts under judgement. */
export function judgeAfter(
  first: (texts: string, signal: AbortSignal | undefined) => Promise<unknown>,
): Judge {
  return {
    name: "gpt-4o",
    async ask(request) {
      await first(JSON.stringify(request.material), request.signal);
      return await offlineJudge.ask(request);
    },
  };
}

export const never = new AbortController().signal;
