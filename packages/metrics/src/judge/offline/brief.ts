import { relevanceTo } from "./relevance.ts";
import { sourceOfText } from "./source.ts";
import { type Graded, support } from "./support.ts";

/** What claims mean to a brief, by the words that they share with it. */
export function weightIn(brief: string): (claim: string) => "central" | "supporting" | "marginal" {
  const relevance = relevanceTo(brief);
  return (claim) => weights[relevance(claim).verdict];
}

const weights = { relevant: "central", partly: "supporting", irrelevant: "marginal" } as const;

/**
 * Whether sentences pursue a brief, by the words that they share with it. One that does counts more the
 * closer it keeps to what the brief says.
 */
export function courseIn(brief: string): (sentence: string) => Graded<"follows" | "strays" | "leaves"> {
  const relevance = relevanceTo(brief);
  const source = sourceOfText(brief);
  return (sentence) => {
    const verdict = courses[relevance(sentence).verdict];
    const least = values[verdict];
    return { verdict, degree: verdict === "leaves" ? 0 : least + 0.5 * support(sentence, source).degree };
  };
}

const courses = { relevant: "follows", partly: "strays", irrelevant: "leaves" } as const;
const values = { follows: 0.5, strays: 0.2, leaves: 0 };
