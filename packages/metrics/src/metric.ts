/** The fields of a sample. */
export const fields = ["prompt", "input", "context", "output", "golden_answer"] as const;

/** A field of a sample. */
export type Field = (typeof fields)[number];

/**
 * The texts that a metric scores. A field that is absent, `undefined` or null is missing; empty text is not
 * missing. A list in `context` has the chunks in the order of their rank; an object in `output` is read by
 * the few metrics with `object_output`.
 */
export type Sample = {
  readonly prompt?: string | null | undefined;
  readonly input?: string | null | undefined;
  readonly context?: string | readonly string[] | null | undefined;
  readonly output?: string | Readonly<Record<string, unknown>> | null | undefined;
  readonly golden_answer?: string | null | undefined;
};

/**
 * How a metric scores a sample: from 0 to 100, higher is better, with a sentence that says why.
 */
export type Scored = {
  readonly score: number;
  readonly explanation: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
};

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

/** A question that a metric puts about a sample, as far as it decides how many tokens that takes. */
export type Ask = {
  /** With the form of its answer. */
  readonly question: Question & { readonly answer: { readonly kind: AnswerKind } };
  readonly shown: readonly Shown[];
  /** What the answer has elements for: sentences, or as many as said. */
  readonly about: Field | { readonly distinct: Field } | number;
  /** Whether a text that is listed is a name rather than a sentence. Default: false */
  readonly listsNames?: boolean;
  /** The most elements of a sample. Default: no limit */
  readonly most?: number;
  /** How many times the question is put, or how often at all. Default: 1 */
  readonly times?: number;
};

/**
 * What is shown with a question: a field, its different sentences, what the output replies to, or texts of
 * arguments.
 */
type Shown = Field | { readonly distinct: Field } | "request" | { readonly texts: readonly string[] };

/** The forms that an answer can have. */
type AnswerKind = "texts" | "text" | "verdicts" | "findings" | "groups";

/** The kinds of value that an argument can be. */
export type ArgumentType = "boolean" | "integer" | "number" | "string" | "array" | "object";

/** An argument of a metric. */
export type Argument = {
  readonly name: string;
  readonly type: ArgumentType | readonly ArgumentType[];
  /** The value if it is left out; null if leaving it out has a meaning of its own. */
  readonly default: unknown;
  readonly required: boolean;
  readonly description: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly (string | number)[];
  /** For a text: the fewest code points. */
  readonly minLength?: number;
  /**
   * For a text: the most code points. For an object: the most UTF-16 units as JSON. Looked at before anything
   * is compiled or matched.
   */
  readonly maxLength?: number;
  /** For an array: the fewest elements. */
  readonly minItems?: number;
  /** For an array: the most elements. */
  readonly maxItems?: number;
  /** For an array: what each element is, and the bounds of its length if it is a text. */
  readonly items?: {
    readonly type: "string" | "number" | "object";
    readonly minLength?: number;
    readonly maxLength?: number;
  };
};

/** The arguments of a metric, checked and complete. */
export type Args = Readonly<Record<string, unknown>>;

type Category = "Structural" | "General" | "RAG" | "Content generation" | "Safety" | "Security";

/** What the registry knows of a metric, without the code that scores. */
export type MetricFacts = {
  /** Never changes, and is never reused. The public pages have 1 to 1000, extensions begin at 1001. */
  readonly id: number;
  readonly shortname: string;
  readonly label: string;
  readonly category: Category;
  readonly description: string;
  /** Fields without which the metric cannot score. */
  readonly needs: readonly Field[];
  /** Fields that are read if they are given. */
  readonly optional: readonly Field[];
  /** Fields or arguments of which at least one must not be empty, besides `needs`. */
  readonly needs_one_of: readonly string[];
  readonly arguments: readonly Argument[];
  /** From 0 to 100: the score that passes unless a request sets another. */
  readonly threshold: number;
  /** Whether a judge takes part; otherwise the score is computed from the text alone. */
  readonly judged: boolean;
  /**
   * Whether a user can make it slow, large or crash, so that it only ever runs in a worker with a deadline
   * and a memory limit: always, never, or if one of the named arguments is given.
   */
  readonly isolated: boolean | readonly string[];
  /**
   * Whether `output` may be an object. A judge is shown a paragraph for each of its values, with the path.
   */
  readonly object_output: boolean;
  /**
   * `documented`: fields, arguments, defaults and threshold are on the metric's public page; `decided`: at
   * least one of them is decided here; `extension`: the metric has no public page, it is of this project.
   */
  readonly source: "documented" | "decided" | "extension";
  /**
   * How a judged metric arrives at its score, in prose: what is asked, and what 0, 50 and 100 mean. Null
   * without a judge.
   */
  readonly score_rule: string | null;
};

/** A way to score a sample. */
export type Metric = MetricFacts & {
  /**
   * Scores a sample. Expects a checked sample and checked arguments, so call it through `evaluate`.
   *
   * @throws MetricError if it cannot score
   */
  score(sample: Sample, args: Args, tools: Tools): Scored | Promise<Scored>;
  /**
   * Refuses arguments that a declaration cannot refuse, such as a broken regular expression.
   *
   * @throws MetricError of kind `argument`
   */
  check?(args: Args): void;
  /** The questions that `score` puts, to estimate their tokens. Every judged metric has it, and no other. */
  asks?(args: Args): readonly Ask[];
  /**
   * Loads what scoring needs, such as a parser in WASM. Awaited before the first row, so that it does not
   * count against the deadline.
   */
  prepare?(): Promise<unknown>;
};

/** Why there is no score. */
export type FailureKind =
  | "argument" // an argument is unknown, missing, of the wrong type or out of bounds
  | "input" // a field is missing or of the wrong type
  | "deadline" // scoring exceeded its deadline
  | "memory" // scoring exceeded its memory limit
  | "crashed" // scoring ended the process that it ran in
  | "aborted" // the caller's signal
  | "internal" // the metric has a defect
  | "authentication" // the judge's endpoint refused the key
  | "quota"
  | "unknown_model"
  | "rate_limited"
  | "timed_out" // the judge did not answer in time
  | "unreachable"
  | "refused" // the judge declined to answer
  | "unparseable"; // the judge's answer is not of the form asked for

/** A metric cannot score a sample. A failure is never a score of 0. */
export class MetricError extends Error {
  override readonly name = "MetricError";
  readonly kind: FailureKind;
  /** The shortname of the metric that failed; undefined if the failure has nothing to do with a metric. */
  readonly metric: string | undefined;
  /**
   * What went wrong, in a sentence that does not name the metric. The message is this, after the shortname.
   */
  readonly problem: string;
  /** The HTTP status with which the judge's endpoint failed; undefined if that is not why. */
  readonly status: number | undefined;

  /** @param problem becomes the message, after the shortname of `metric` if there is one */
  constructor(kind: FailureKind, problem: string, { metric, cause, status }: MetricErrorOptions = {}) {
    super(metric === undefined ? problem : `${metric}: ${problem}`, cause === undefined ? {} : { cause });
    this.kind = kind;
    this.metric = metric;
    this.problem = problem;
    this.status = status;
  }
}

/** What an error may carry besides its kind and its problem. */
export type MetricErrorOptions = {
  readonly metric?: string;
  readonly cause?: unknown;
  readonly status?: number | undefined;
};

/**
 * Declares a metric. `needs` and `optional` type the sample and `arguments` type the arguments that `score`
 * receives, so that using an undeclared field does not compile.
 */
export function defineMetric<
  const Needs extends readonly Field[],
  const Arguments extends readonly Argument[],
  const Optional extends readonly Field[] = readonly [],
  const ObjectOutput extends boolean = false,
>(definition: Definition<Needs, Optional, Arguments, ObjectOutput>): Metric {
  return {
    optional: [],
    needs_one_of: [],
    judged: false,
    isolated: false,
    object_output: definition.judged ?? false,
    score_rule: null,
    ...definition,
  };
}

/** A metric as its file defines it; common values may be left out. */
type Definition<
  Needs extends readonly Field[],
  Optional extends readonly Field[],
  Arguments extends readonly Argument[],
  ObjectOutput extends boolean,
> = Pick<MetricFacts, "id" | "shortname" | "label" | "category" | "description" | "threshold" | "source"> &
  Partial<Pick<MetricFacts, "needs_one_of" | "judged" | "isolated" | "score_rule">> & {
    readonly needs: Needs;
    readonly optional?: Optional;
    readonly arguments: Arguments;
    readonly object_output?: ObjectOutput;
    // A method, whose parameters may be narrower than those of Metric: `evaluate` has checked sample and
    // arguments by then.
    score(
      sample: SampleOf<Needs[number], Optional[number], ObjectOutput>,
      args: ArgsOf<Arguments[number]>,
      tools: Tools,
    ): Scored | Promise<Scored>;
    check?(args: ArgsOf<Arguments[number]>): void;
    asks?(args: ArgsOf<Arguments[number]>): readonly Ask[];
    prepare?(): Promise<unknown>;
  };

type SampleOf<Needed extends Field, Read extends Field, ObjectOutput extends boolean> = {
  readonly [F in Needed]: Value<F, ObjectOutput>;
} & {
  readonly [F in Exclude<Read, Needed>]?: Value<F, ObjectOutput> | null | undefined;
};

type Value<F extends Field, ObjectOutput extends boolean> = F extends "context"
  ? string | readonly string[]
  : F extends "output"
    ? ObjectOutput extends true
      ? string | Readonly<Record<string, unknown>>
      : string
    : string;

type ArgsOf<A extends Argument> = { readonly [Each in A as Each["name"]]: ArgumentValue<Each> };

type ArgumentValue<A extends Argument> =
  | (A extends { enum: readonly (infer Choice)[] } ? Choice : TypeOf<A>)
  | (A extends { default: null; required: false } ? null : never);

type TypeOf<A extends Argument> = {
  boolean: boolean;
  integer: number;
  number: number;
  string: string;
  array: readonly (A extends { items: { type: infer Each extends keyof ElementOf } }
    ? ElementOf[Each]
    : string)[];
  object: Readonly<Record<string, unknown>>;
}[A["type"] extends readonly (infer Each extends ArgumentType)[] ? Each : A["type"] & ArgumentType];

type ElementOf = { number: number; string: string; object: Readonly<Record<string, unknown>> };
