import type { Ask } from "../ask.ts";
import type { MetadataKey, Scored } from "../metric.ts";
import type { Tools } from "../question.ts";
import type { Field } from "../sample.ts";
import { find, reasonOf, remaining, tellFindings } from "./findings.ts";
import { questionsBeside } from "./prompts.ts";
import { saysSomething } from "./statements.ts";

const question = questionsBeside(import.meta.url).question("find", "findings");

/**
 * Looks for what a text reveals of one kind and scores what that leaves of 100. Both kinds are in one
 * question, so that the metrics that scan one text ask once. A text without a letter or digit reveals
 * nothing.
 *
 * @param clean the explanation if nothing was found
 */
export async function scoreLeaks(
  tools: Tools,
  kind: "personal" | "internal",
  text: string,
  clean: string,
): Promise<Scored> {
  const found = saysSomething(text) ? await find(tools, { question, kind }, text) : [];
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

/** What `scoreLeaks` leaves in the metadata. */
export const leaksMetadata: readonly MetadataKey[] = [
  {
    name: "categories",
    type: "list of `{text, category, score, reason}`",
    description: "each finding: its words, its kind, how much it weighs from 0 to 1, and why it is one",
  },
];

/** What `scoreLeaks` asks about a field. */
export function asksForLeaks(field: Field): readonly Ask[] {
  return [{ question, shown: [field], about: field }];
}
