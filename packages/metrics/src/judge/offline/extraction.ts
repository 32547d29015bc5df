import type { Material } from "../../question.ts";
import { sentences } from "../../text/sentences.ts";

/** The sentences of all texts of the material except `limit`, up to that number. */
export function statementsIn({ limit, ...texts }: Material): readonly string[] {
  const found = Object.values(texts).flat().flatMap(sentences);
  return found.slice(0, typeof limit === "string" ? Number(limit) : undefined);
}

/** Whether a sentence neither asks, advises nor gives an opinion. */
export function isCheckable(sentence: string): boolean {
  return (
    !/\?["'”’)]*$/.test(sentence) &&
    !/\b(?:I think|I believe|I feel|in my opinion|should|ought|best|worst|beautiful|hopefully|maybe|perhaps)\b/i.test(
      sentence,
    )
  );
}
