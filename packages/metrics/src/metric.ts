import type { Ask } from "./ask.ts";
import type { Tools } from "./question.ts";
import type { Field, Sample } from "./sample.ts";

/**
 * How a metric scores a sample: from 0 to 100, higher is better, with a sentence that says why.
 */
export type Scored = {
  readonly score: number;
  readonly explanation: string;
  readonly metadata?: Readonly<Record<string, unknown>> | null;
};

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

/** A key of what a judged metric leaves in the metadata of a result. */
export type MetadataKey = {
  readonly name: string;
  /** In words, such as `list of strings`; Markdown. */
  readonly type: string;
  /** What it holds, without a full stop. */
  readonly description: string;
  /** When the key is there; it always is if this is absent. */
  readonly only_if?: string;
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
  /** How the score comes about and what its ends mean, in one sentence; `score_rule` says all of it. */
  readonly score_summary: string;
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
  /**
   * The metric's own keys in the metadata of a result, in order; those that every judged metric has besides
   * are `judge`, `prompts`, `tokens` and `judge_notes`. None without a judge: such metadata is null.
   */
  readonly metadata: readonly MetadataKey[];
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
    metadata: [],
    ...definition,
  };
}

/** A metric as its file defines it; common values may be left out. */
type Definition<
  Needs extends readonly Field[],
  Optional extends readonly Field[],
  Arguments extends readonly Argument[],
  ObjectOutput extends boolean,
> = Pick<
  MetricFacts,
  "id" | "shortname" | "label" | "category" | "description" | "score_summary" | "threshold" | "source"
> &
  Partial<Pick<MetricFacts, "needs_one_of" | "judged" | "isolated" | "score_rule" | "metadata">> & {
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
