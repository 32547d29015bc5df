import type { Material } from "../../metric.ts";
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

/**
 * Addresses, figures with their units, dates, and runs of capitalized words. A single capitalized word that
 * begins a sentence counts only if it is also inside another one.
 */
export function entitiesIn(text: string): readonly string[] {
  const inside = new Set([...text.matchAll(/\p{Ll},? (\p{Lu}\p{Ll}*)/gu)].map(([, word]) => word));
  const found = [...text.matchAll(entity)].flatMap(({ 0: match, index }) =>
    /^\p{Lu}\p{Ll}*$/u.test(match) && beginsSentence(text, index) && !inside.has(match) ? [] : [match],
  );
  return [...new Set(found)];
}

const entity = new RegExp(
  [
    /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/, // e-mail address
    /https?:\/\/[^\s<>"')\]]{1,500}/,
    /\b\d{4}-\d{2}-\d{2}\b/,
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:,\s*\d{4})?\b/,
    /\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\b/,
    /[$€£¥]\s?\d+(?:[.,]\d+)*/,
    /\b\d+(?:[.,]\d+)*\s?(?:%|€|£|\$|(?:percent|kg|km|cm|mm|ml|GB|MB|hours|days|weeks|months|years)\b)?/,
    /\p{Lu}[\p{L}\p{N}]*(?:[ -](?:of |de |van |von )?\p{Lu}[\p{L}\p{N}]*){0,5}/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["'”’)\]]*\s+|\n\s*|^["'“‘([]+|[*#>-]\s+)$/.test(text.slice(Math.max(0, at - 5), at));
}
