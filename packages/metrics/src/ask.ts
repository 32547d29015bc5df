import type { Question } from "./question.ts";
import type { Field } from "./sample.ts";

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
