import type { Severity } from "../finding.ts";
import type { Scored, Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { type Finding, find, reasonOf, remaining, tellFindings } from "./findings.ts";
import { saysSomething } from "./statements.ts";

type Findings = Prompt<Extract<AnswerForm, { kind: "findings" }>>;

/**
 * Looks for attempts in a text and scores what they leave of 100. A text without a letter or digit attempts
 * nothing.
 *
 * @param clean the explanation if there are none
 */
export async function scoreAttempts(
  tools: Tools,
  question: Findings,
  text: string | readonly string[],
  clean: string,
): Promise<Scored> {
  const found = [text].flat().some(saysSomething) ? await find(tools, question, { text }) : [];
  return {
    score: remaining(found),
    explanation: tellFindings(found, clean),
    metadata: {
      ...countBySeverity(found),
      attempts: found.map((finding) => ({
        text: finding.text,
        category: finding.category,
        severity: finding.severity,
        reason: reasonOf(finding),
      })),
    },
  };
}

/** A count for each severity that occurs; the others have no key. */
export function countBySeverity(found: readonly Pick<Finding, "severity">[]): Record<string, number> {
  const severities: readonly Severity[] = ["high", "medium", "low"];
  return Object.fromEntries(
    severities.flatMap((severity) => {
      const count = found.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [[`${severity}_severity_attempts_found`, count]];
    }),
  );
}
