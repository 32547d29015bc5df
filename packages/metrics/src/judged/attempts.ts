import type { Ask } from "../ask.ts";
import type { Severity } from "../finding.ts";
import type { MetadataKey, Scored } from "../metric.ts";
import type { Tools } from "../question.ts";
import type { Field } from "../sample.ts";
import { type Finding, find, reasonOf, remaining, tellFindings } from "./findings.ts";
import { questionsBeside } from "./prompts.ts";
import { saysSomething } from "./statements.ts";

const question = questionsBeside(import.meta.url).question("find", "findings");

/**
 * Looks for attempts of one kind in a text and scores what they leave of 100. All kinds are in one question,
 * so that the metrics that scan one text ask once. A text without a letter or digit attempts nothing.
 *
 * @param clean the explanation if there are none
 */
export async function scoreAttempts(
  tools: Tools,
  kind: "instructions" | "role" | "system_data" | "personal_data" | "disguise",
  text: string,
  clean: string,
): Promise<Scored> {
  const found = saysSomething(text) ? await find(tools, { question, kind }, text) : [];
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

/** What `scoreAttempts` leaves in the metadata. */
export const attemptsMetadata: readonly MetadataKey[] = [
  ...(["high", "medium", "low"] as const).map((severity) => ({
    name: `${severity}_severity_attempts_found`,
    type: "integer",
    description: `how many attempts of ${severity} severity were found`,
    only_if: "it is more than 0",
  })),
  {
    name: "attempts",
    type: "list of `{text, category, severity, reason}`",
    description: "each attempt: its words, and why it is one",
  },
];

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

/** What `scoreAttempts` asks about a field. */
export function asksForAttempts(field: Field): readonly Ask[] {
  return [{ question, shown: [field], about: field }];
}
