import type { Material, Question, Usage } from "../metric.ts";

/** A question put to a judge. Nothing that a sample or an argument holds ever becomes part of the question itself. */
export type JudgeRequest = {
  readonly question: Question;
  readonly material: Material;
  /** Which of several independent answers to the same question is wanted; 0 when left out. */
  readonly run?: number | undefined;
  /** Ends the waiting, with a failure of kind `aborted`. */
  readonly signal?: AbortSignal | undefined;
};

export type JudgeReply = {
  /** Fits the question's schema. */
  readonly value: unknown;
  /** Tokens of every try that this answer took; zero when it was known already, null when nobody counts. */
  readonly usage: Usage | null;
};

/** Answers questions about texts. The one port between the judged metrics and a model. */
export type Judge = {
  /** `offline`, or the model's slug; stands in the metadata of every result. */
  readonly name: string;
  /** @throws JudgeError of the kind that says why there is no answer. */
  ask(request: JudgeRequest): Promise<JudgeReply>;
};
