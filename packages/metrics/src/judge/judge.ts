import type { Material, Question, Usage } from "../metric.ts";

/** Answers questions about texts. The one port between the judged metrics and a model. */
export type Judge = {
  /** `offline`, or the model's slug; stands in the metadata of every result. */
  readonly name: string;
  /** Answers with a value that fits the question's schema. @throws MetricFailure of the kind that says why it cannot. */
  ask(request: {
    readonly question: Question;
    readonly material: Material;
    readonly signal?: AbortSignal | undefined;
  }): Promise<{ readonly value: unknown; readonly usage: Usage | null }>;
};
