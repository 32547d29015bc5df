import { MetricError } from "@aegis/metrics";
import type { JudgeWrapper } from "@aegis/metrics/judge";
import { isTransient } from "../domain/judge-window.ts";

/** What the people who run an engine should know about a judge. */
export type JudgeReport =
  | {
      readonly model: string;
      readonly state: "down";
      /** As the judge reported it. */
      readonly reason: string;
      /** When it is asked again, in milliseconds since 1970; null if what was asked has failed for good. */
      readonly next_try: number | null;
    }
  | { readonly model: string; readonly state: "back" }
  /** Its endpoint does not count tokens, so that they are estimated. Reported once. */
  | { readonly model: string; readonly state: "uncounted" };

/** Watches whether judges answer, and reports each change. */
export type JudgeHealth = {
  /** Notes the answers and failures of a judge, which bears the slug of its model as its name. */
  readonly observe: JudgeWrapper;
  /** Some work of these models has been put off until then; null if it is not tried again. */
  settle(models: Iterable<string>, next_try: number | null): void;
};

/**
 * A judge that keeps failing is reported again after a minute at the earliest. A flapping judge is reported
 * no more often than that.
 *
 * @param elapsed milliseconds of a clock that never goes back
 */
export function createJudgeHealth(elapsed: () => number, report: (report: JudgeReport) => void): JudgeHealth {
  /** Why the last question failed, by model. */
  const failing = new Map<string, string>();
  const reported = new Map<string, number>();
  const down = new Set<string>();
  const uncounted = new Set<string>();
  return {
    observe(judge) {
      const model = judge.name;
      const answered = () => {
        failing.delete(model);
        if (down.delete(model)) report({ model, state: "back" });
      };
      return {
        name: model,
        source: judge.source,
        concurrency: judge.concurrency,
        endpoint: judge.endpoint,
        async ask(request) {
          try {
            const answer = await judge.ask(request);
            answered();
            if (answer.usage?.estimated && !uncounted.has(model)) {
              uncounted.add(model);
              report({ model, state: "uncounted" });
            }
            return answer;
          } catch (cause) {
            if (cause instanceof MetricError && isItsOwn(cause.kind)) failing.set(model, cause.message);
            throw cause;
          }
        },
      };
    },
    settle(models, next_try) {
      for (const model of new Set(models)) {
        const reason = failing.get(model);
        if (reason === undefined || elapsed() - (reported.get(model) ?? -Infinity) < quiet) continue;
        reported.set(model, elapsed());
        down.add(model);
        report({ model, state: "down", reason, next_try });
      }
    },
  };
}

/** In milliseconds. */
const quiet = 60_000;

/** Whether a failure of this kind does not depend on the question. */
function isItsOwn(kind: string): boolean {
  return isTransient(kind) || ofTheAccount.has(kind);
}

const ofTheAccount: ReadonlySet<string> = new Set(["authentication", "quota", "unknown_model"]);
