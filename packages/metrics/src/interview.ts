import type { Judge } from "./judge/judge.ts";
import { addUsage, JudgeError, noUsage } from "./judge/judge-error.ts";
import { MetricError } from "./metric-error.ts";
import type { Tools, Usage } from "./question.ts";

/** Puts the questions of one evaluation to its judge, and keeps account of them. */
export type Interview = Tools & {
  /**
   * What the metadata of the result says: who was asked, by which version of which prompt, and whether tokens
   * are estimated because the endpoint did not count them.
   */
  record(): Readonly<Record<string, unknown>>;
  /** What the judge noted, each sentence once. */
  notes(): readonly string[];
  /** Tokens used so far; null if the judge counted none. */
  usage(): Usage | null;
  /**
   * Puts no further question, and waits for the answers that are still to come, so that their tokens count
   * even if another question has failed.
   */
  close(): Promise<void>;
};

/** Opens the interview of one evaluation. */
export function interview(judge: Judge, signal?: AbortSignal): Interview {
  const prompts: Record<string, number> = {};
  const noted = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  let total: Usage | null = null;
  const count = (usage: Usage | null) => {
    if (usage !== null) total = addUsage(total ?? noUsage, usage);
  };
  return {
    async ask(question, material, run, correction) {
      if (signal?.aborted) throw new MetricError("aborted", `${question.id}: the evaluation was aborted.`);
      if (closed) throw new MetricError("aborted", `${question.id}: another question has failed.`);
      prompts[question.id] = question.version;
      const answer = judge.ask({ question, material, run, correction, signal });
      underWay.add(answer);
      try {
        const { value, usage, notes = [] } = await answer;
        for (const note of notes) noted.add(note);
        count(usage);
        return value;
      } catch (cause) {
        if (cause instanceof JudgeError) count(cause.usage);
        throw cause;
      } finally {
        underWay.delete(answer);
      }
    },
    record: () => ({
      judge: judge.name,
      prompts: { ...prompts },
      ...(total?.estimated ? { tokens: "estimated" } : {}),
      ...(noted.size === 0 ? {} : { judge_notes: [...noted] }),
    }),
    notes: () => [...noted],
    usage: () => total,
    async close() {
      closed = true;
      await Promise.allSettled(underWay);
    },
  };
}
