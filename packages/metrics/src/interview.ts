import type { Judge } from "./judge/judge.ts";
import { addUsage, JudgeError, noUsage } from "./judge/judge-error.ts";
import { MetricError, type Tools, type Usage } from "./metric.ts";

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
};

/** Opens the interview of one evaluation. */
export function interview(judge: Judge, signal?: AbortSignal): Interview {
  const prompts: Record<string, number> = {};
  const noted = new Set<string>();
  let total: Usage | null = null;
  const count = (usage: Usage | null) => {
    if (usage !== null) total = addUsage(total ?? noUsage, usage);
  };
  return {
    async ask(question, material, run, correction) {
      if (signal?.aborted) throw new MetricError("aborted", `${question.id}: the evaluation was aborted.`);
      prompts[question.id] = question.version;
      try {
        const { value, usage, notes = [] } = await judge.ask({ question, material, run, correction, signal });
        for (const note of notes) noted.add(note);
        count(usage);
        return value;
      } catch (cause) {
        if (cause instanceof JudgeError) count(cause.usage);
        throw cause;
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
  };
}
