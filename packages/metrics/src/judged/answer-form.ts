import type { FindingFound } from "../finding.ts";
import type { Question } from "../question.ts";

/**
 * The forms that an answer can have. Whatever a model decides, it chooses from a list that stands beside the
 * prompt.
 */
export type AnswerForm =
  /** Texts drawn from the material. */
  | { readonly kind: "texts" }
  /** One text, or null if there is none. */
  | { readonly kind: "text" }
  /**
   * A verdict on each element of a list; each verdict has its value from 0 to 1, or null if it does not
   * count.
   */
  | { readonly kind: "verdicts"; readonly values: Readonly<Record<string, number | null>> }
  /**
   * What was found, by kind, category and severity. Each kind has its categories, and each metric takes the
   * findings of its own kind.
   */
  | { readonly kind: "findings"; readonly kinds: Readonly<Record<string, readonly string[]>> }
  /** Groups of elements that belong together, for each of the names. */
  | { readonly kind: "groups"; readonly names: readonly string[] };

/** The answer to a question of a form. */
export type FormAnswer<Kind extends AnswerForm["kind"]> = {
  texts: { readonly texts: readonly string[] };
  text: { readonly text: string | null };
  verdicts: { readonly verdicts: readonly (Place & Verdict)[] };
  findings: { readonly findings: readonly FindingFound[] };
  groups: Readonly<Record<string, readonly (readonly Place[])[]>>;
}[Kind];

/** An element, by its number in the list, from 0, and by its first words, which show how the judge counts. */
export type Place = { readonly id: number; readonly words: string };

/** What was decided on an element, and why. */
type Verdict = {
  readonly verdict: string;
  readonly reason: string;
  /** See `withDegrees`. */
  readonly degree?: number;
};

/** A question and the form of its answer, from which the schema is written. */
export type Prompt<Form extends AnswerForm = AnswerForm> = Question & { readonly answer: Form };

/** A question whose answer has the form of this kind. */
export type PromptOf<Kind extends AnswerForm["kind"]> = Prompt<Extract<AnswerForm, { kind: Kind }>>;
