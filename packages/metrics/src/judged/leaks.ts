import type { Scored, Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { find, reasonOf, remaining, tellFindings } from "./findings.ts";
import { saysSomething } from "./statements.ts";

/**
 * Looks for what a text reveals and scores what that leaves of 100. A text without a letter or digit reveals
 * nothing.
 *
 * @param clean the explanation if nothing was found
 */
export async function scoreLeaks(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: "findings" }>>,
  text: string,
  clean: string,
): Promise<Scored> {
  const found = saysSomething(text) ? await find(tools, question, { text }) : [];
  return {
    score: remaining(found),
    explanation: tellFindings(found, clean),
    metadata: {
      categories: found.map((finding) => ({
        text: finding.text,
        category: finding.category,
        score: finding.weight,
        reason: reasonOf(finding),
      })),
    },
  };
}
