import { backoff, type Clock, systemClock } from "@aegis/async";
import type { Usage } from "../question.ts";
import type { JudgeWrapper } from "./judge.ts";
import { abortedByCaller, addUsage, JudgeError, noUsage, type Retry } from "./judge-error.ts";

/** How often a question is tried. */
export type RetryOptions = {
  /**
   * The most tries, the first included.
   *
   * @default 5
   */
  readonly tries?: number;
  /** @default the machine's clock */
  readonly clock?: Clock | undefined;
  /**
   * Gives numbers from 0 up to, but not including, 1: the share of chance in a pause.
   *
   * @default Math.random
   */
  readonly random?: () => number;
};

/**
 * Asks again after an error that may pass, such as a lost connection, 429 and 5xx, and throws the error of
 * the last try. Every try's tokens are counted.
 *
 * The pause doubles from half a second to 8 seconds, and a random half of it is left out, so that clients
 * that were refused together do not come back together. If the judge says how long to wait, the pause is at
 * least that long, however long it is, and up to a quarter of a second more. A pause that would end after the
 * deadline is not begun.
 */
export function retried({
  tries = 5,
  clock = systemClock(),
  random = Math.random,
}: RetryOptions = {}): JudgeWrapper {
  return (judge) => ({
    name: judge.name,
    source: judge.source,
    concurrency: judge.concurrency,
    endpoint: judge.endpoint,
    async ask(request) {
      let spent = noUsage;
      for (let failures = 1; ; failures += 1) {
        try {
          const { usage, ...rest } = await judge.ask(request);
          return { ...rest, usage: total(spent, usage) };
        } catch (cause) {
          if (!(cause instanceof JudgeError)) throw cause;
          spent = addUsage(spent, cause.usage);
          const pause = cause.retry && pauseBefore(cause.retry, failures, random);
          const end = request.until ?? Number.POSITIVE_INFINITY;
          if (pause === undefined || failures >= tries || clock.now() + pause >= end)
            throw cause.withUsage(spent);
          await clock.sleep(pause, request.signal).catch(() => {
            throw abortedByCaller(spent);
          });
        }
      }
    },
  });
}

function pauseBefore({ after }: Retry, failures: number, random: () => number): number {
  const own = backoff(failures, { first: 500, most: 8_000, jitter: 0.5, random });
  // A judge that says 0, again and again, is still not to be flooded.
  return after === undefined ? own : Math.max(after + 250 * random(), own);
}

/** Null only if no try has counted any. */
function total(spent: Usage, usage: Usage | null): Usage | null {
  return usage === null && spent === noUsage ? null : addUsage(spent, usage ?? noUsage);
}
