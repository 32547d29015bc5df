/** Tokens that a judge used. */
export type Usage = {
  readonly input_tokens: number;
  readonly output_tokens: number;
  /** Set if the endpoint did not count, at least once, so that a count is estimated from the texts. */
  readonly estimated?: true;
};

/** What a judge is asked, and the JSON Schema that its answer has to fit. */
export type Question = {
  /** Shortname of the metric and name of the question, as in `ans_corr/compare`. */
  readonly id: string;
  readonly version: number;
  readonly instructions: string;
  readonly schema: Readonly<Record<string, unknown>>;
};

/** The texts under evaluation, by name. They are data and never instructions, whatever they say. */
export type Material = Readonly<Record<string, string | readonly string[]>>;

/** What a judged metric may use besides its sample. */
export type Tools = {
  /**
   * Puts a question to the judge of this evaluation.
   *
   * @param run which of several independent answers to the same question is wanted. Default: 0
   * @param correction what was wrong with the last answer, if the question is put once more
   * @throws MetricError if there is no answer
   */
  ask(question: Question, material: Material, run?: number, correction?: string): Promise<unknown>;
};
