/** A fixed question: nothing that a sample or an argument holds ever becomes part of it. */
export interface Question {
  /** `<shortname>/<what is asked>`, such as `faith/verify`. */
  readonly id: string;
  /** Grows by one with every change of the instructions or the schema, and is part of the cache's key. */
  readonly version: number;
  readonly instructions: string;
  /** The JSON Schema that an answer must fit, within what strict structured output admits. */
  readonly schema: Readonly<Record<string, unknown>>;
}

/**
 * What the question is about, by name: the texts of a sample, the arguments of a metric. All of it is untrusted.
 * The elements of a list are numbered from 0, and an answer refers to them by that number.
 */
export type Material = Readonly<Record<string, string | readonly string[]>>;

export interface Usage {
  readonly input_tokens: number;
  readonly output_tokens: number;
}

export interface Request {
  readonly question: Question;
  readonly material: Material;
  /** Which of several independent answers to the same question is wanted; 0 when left out. */
  readonly run?: number | undefined;
  /** Ends the waiting; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  /** Fits the schema of the question. */
  readonly value: unknown;
  /** The tokens of every try that this answer took; none when it was known already. */
  readonly usage: Usage;
}

/** Whoever gives the verdicts: a model behind an endpoint, the offline rules, or a test's script. */
export interface Judge {
  /** The slug of the model, `offline`, or `scripted`; it stands in the metadata of every result. */
  readonly name: string;
  /** Rejects with a {@link JudgeError} when no answer can be had. */
  ask(request: Request): Promise<Answer>;
}

export const noUsage: Usage = { input_tokens: 0, output_tokens: 0 };

export function addUsage(a: Usage, b: Usage): Usage {
  return {
    input_tokens: a.input_tokens + b.input_tokens,
    output_tokens: a.output_tokens + b.output_tokens,
  };
}
