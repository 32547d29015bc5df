import { setTimeout } from "node:timers/promises";
import { type Judge, offlineJudge } from "@aegis/metrics";
import type { Prices } from "../../domain/prices.ts";
import { createEngine } from "../create-engine.ts";
import type { Engine } from "../engine.ts";
import type { EngineOptions } from "../options.ts";

/** Every evaluation without a judge costs 5, every token 1. */
export const prices: Prices = {
  since: "2026-01-01",
  deterministic: 5,
  models: new Map([["gpt-4o", { input: 1, output: 1 }]]),
};

/** An engine that is stopped at the end of a test, on a clock that goes so many times as fast as the machine's. */
export function testEngine({
  speed = 1,
  ...options
}: Pick<EngineOptions, "store"> & Partial<EngineOptions> & { readonly speed?: number }): Engine &
  AsyncDisposable & {
    readonly errors: readonly unknown[];
  } {
  const began = Date.now();
  const errors: unknown[] = [];
  const engine = createEngine({
    judges: () => offlineJudge,
    prices: () => prices,
    clock: () => began + (Date.now() - began) * speed,
    sleep: (milliseconds, signal) => setTimeout(milliseconds / speed, undefined, { signal }),
    random: () => 0.5,
    worker: "test",
    onError: (cause) => errors.push(cause),
    ...options,
  });
  return { ...engine, errors, [Symbol.asyncDispose]: engine.stop };
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
