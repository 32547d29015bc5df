import { contained, type Gist, gistOf, shared } from "./gist.ts";
import { answersQuestion, expectationOf } from "./question.ts";
import type { Graded } from "./support.ts";

type Relevance = Graded<"relevant" | "partly" | "irrelevant">;

/**
 * Judges statements beside a request.
 *
 * - relevant: it shares two content words or figures with the request, or a third of its own.
 * - partly: it shares one.
 * - irrelevant: it shares none.
 *
 * The degree rises with the share, within what its verdict counts.
 */
export function relevanceTo(request: string): (statement: string) => Relevance {
  const asked = gistOf(request).everything;
  return (statement) => relevance(gistOf(statement).everything, asked);
}

/** What a sentence counts by itself. */
const values = { relevant: 1, partly: 0.5, irrelevant: 0 };
/** How much of that hangs on its passage. */
const byPassage = 0.6;

/**
 * As {@link relevanceTo}, for the sentences of a passage.
 *
 * In a passage that holds all words of the request, a relevant sentence counts 1 and a partly relevant one
 * 0.5; the fewer the passage holds, the less, down to two fifths of that. An irrelevant one counts 0 in any.
 */
export function relevanceWithin(request: string, passage: string): (sentence: string) => Relevance {
  const asked = gistOf(request).everything;
  const covered = contained(asked, gistOf(passage).everything);
  return (sentence) => {
    const { verdict } = relevance(gistOf(sentence).everything, asked);
    return { verdict, degree: values[verdict] * (1 - byPassage * (1 - covered)) };
  };
}

function relevance(said: ReadonlySet<string>, asked: ReadonlySet<string>): Relevance {
  const count = shared(said, asked);
  const share = Math.max(contained(said, asked), contained(asked, said));
  if (count >= 2 || contained(said, asked) >= 1 / 3)
    return { verdict: "relevant", degree: 0.8 + 0.2 * share };
  return count === 1
    ? { verdict: "partly", degree: 0.4 + 0.2 * share }
    : { verdict: "irrelevant", degree: 0 };
}

/**
 * The degree of a bare answer of the kind that is expected: whether it is to this question, no word shows.
 */
const bare = 0.85;

/**
 * As {@link relevanceTo}, for the statements of an answer. What answers the kind of question that the
 * request puts is relevant without sharing a word, and what only says that there is no answer is not.
 */
export function answerRelevanceTo(request: string): (statement: string) => Relevance {
  const asked = gistOf(request).everything;
  const expectation = expectationOf(request);
  return (statement) => {
    const answers = answersQuestion(statement, expectation);
    if (answers === "evades") return { verdict: "irrelevant", degree: 0, reason: "it gives no answer" };
    const byWords = relevance(gistOf(statement).everything, asked);
    return answers === "fits" && byWords.degree < bare ? { verdict: "relevant", degree: bare } : byWords;
  };
}

/**
 * How much of what is needed the source has: at least three quarters of its words, at least two fifths, or
 * less.
 */
export function coverage(need: string, source: Gist): Graded<"available" | "partly" | "missing"> {
  const share = contained(gistOf(need).everything, source.everything);
  if (share >= 0.75) return { verdict: "available", degree: 0.8 + 0.8 * (share - 0.75) };
  return { verdict: share >= 0.4 ? "partly" : "missing", degree: share };
}
