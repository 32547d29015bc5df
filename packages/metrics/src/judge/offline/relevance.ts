import { contained, everything, type Gist, gistOf, shared } from "./words.ts";

type Relevance = "relevant" | "partly" | "irrelevant";

/**
 * - relevant: it shares two content words or figures with the request, or a third of its own.
 * - partly: it shares one.
 * - irrelevant: it shares none.
 */
export function relevance(statement: string, request: string): Relevance {
  const [said, asked] = [everything(gistOf(statement)), everything(gistOf(request))];
  const count = shared(said, asked);
  if (count >= 2 || contained(said, asked) >= 1 / 3) return "relevant";
  return count === 1 ? "partly" : "irrelevant";
}

/**
 * As {@link relevance}, but one to three content words and figures are a bare answer, which is relevant to
 * any question.
 */
export function answerRelevance(statement: string, request: string): Relevance {
  const { size } = everything(gistOf(statement));
  return isQuestion(request) && size > 0 && size <= 3 ? "relevant" : relevance(statement, request);
}

/**
 * How much of what is needed the source has: at least three quarters of its words, at least two fifths, or
 * less.
 */
export function coverage(need: string, source: Gist): "available" | "partly" | "missing" {
  const share = contained(everything(gistOf(need)), everything(source));
  return share >= 0.75 ? "available" : share >= 0.4 ? "partly" : "missing";
}

function isQuestion(text: string): boolean {
  return (
    text.includes("?") ||
    /^\s*(?:who|what|when|where|which|why|how|is|are|do|does|did|can|name|give)\b/i.test(text)
  );
}
