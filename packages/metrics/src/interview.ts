import type { Judge } from "./judge/judge.ts";
import { MetricFailure, type Tools, type Usage } from "./metric.ts";

/** The questions of one evaluation to its judge, and the account of them. */
export type Interview = Tools & {
  /** What the metadata of the result says of who was asked, and by which version of which prompt. */
  record(): Readonly<Record<string, unknown>>;
  usage(): Usage | null;
};

/** Binds a judge to one evaluation. */
export function interview(judge: Judge, signal?: AbortSignal): Interview {
  const prompts: Record<string, number> = {};
  let total: Usage | null = null;
  return {
    async ask(question, material) {
      if (signal?.aborted) throw new MetricFailure("aborted", `${question.id}: the evaluation was aborted.`);
      prompts[question.id] = question.version;
      const { value, usage } = await judge.ask({ question, material, signal });
      if (usage !== null)
        total = {
          input_tokens: (total?.input_tokens ?? 0) + usage.input_tokens,
          output_tokens: (total?.output_tokens ?? 0) + usage.output_tokens,
        };
      return value;
    },
    record: () => ({ judge: judge.name, prompts: { ...prompts } }),
    usage: () => total,
  };
}
