import { isEveryday } from "./question.ts";
import { has, sourceOfText } from "./source.ts";
import { tokensOf } from "./tokens.ts";

/**
 * Addresses, figures with their units, dates, and runs of capitalized words. A single capitalized word that
 * begins a sentence counts unless it is an everyday one; then it must also stand inside a sentence.
 */
export function entitiesIn(text: string): readonly string[] {
  const inside = new Set([...text.matchAll(/\p{Ll},? (\p{Lu}\p{Ll}*)/gu)].map(([, word]) => word));
  const found = [...text.matchAll(entity)].flatMap(({ 0: run, index }) => {
    const match = run.replace(/^(?:The|A|An|In|On|At|For|From|By|And|But|When|If) (?=\p{Lu})/u, "");
    if (additions.has(match.toLowerCase())) return [];
    const single = /^\p{Lu}\p{Ll}*$/u.test(match) && match === run && beginsSentence(text, index);
    return single && !inside.has(match) && !isName(match) ? [] : [match];
  });
  return [...new Set(found)];
}

/** Whether a capital at the beginning of a sentence is likely to be there because of the word. */
function isName(word: string): boolean {
  const [token] = tokensOf(word);
  return (
    token?.kind === "content" &&
    !isEveryday(token.word) &&
    !/(?:ers|ors|ists|ing|ed|ly|ions?|ments?|ness|ity)$/.test(token.word)
  );
}

const entity = new RegExp(
  [
    /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/, // e-mail address
    /https?:\/\/[^\s<>"')\]]{1,500}/,
    /\b\d{4}-\d{2}-\d{2}\b/,
    /\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+\d{1,2}(?:,\s*\d{4})?\b/,
    /\b\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?\b/,
    /[$€£¥]\s?\d+(?:[.,]\d+)*/,
    /\b\d+(?:[.,]\d+)*(?:\p{L}{1,8}\b|\s?(?:%|€|£|\$|(?:percent|kg|km|cm|mm|ml|GB|MB|hours|days|weeks|months|years)\b))?/u,
    /\p{Lu}[\p{L}\p{N}]*(?:[ -](?:of |de |van |von )?\p{Lu}[\p{L}\p{N}]*){0,5}/u,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gu",
);

function beginsSentence(text: string, at: number): boolean {
  return /(?:^|[.!?…:]["'”’)\]]*\s+|\n\s*|^["'“‘([]+|[*#>-]\s+)$/.test(text.slice(Math.max(0, at - 5), at));
}

/**
 * Judges whether a text has an entity: all its words and figures, by what they say and in any order.
 * Strictly, every word counts; otherwise titles of persons and legal forms of firms do not, and the
 * initials of a name in the text stand for it.
 */
export function groundingIn(text: string, strict: boolean): (entity: string) => "grounded" | "absent" {
  const source = sourceOfText(text);
  const initials = strict ? new Set<string>() : initialsIn(text);
  return (entity) => {
    if (initials.has(entity.replaceAll(".", ""))) return "grounded";
    const all = tokensOf(entity).filter(({ kind }) => kind !== "common");
    const telling = strict ? all : all.filter(({ word }) => !additions.has(word));
    const named = telling.length > 0 ? telling : all;
    return named.length > 0 && named.every((token) => has(source, token)) ? "grounded" : "absent";
  };
}

/** The initials of runs of capitalized words: "UN" for "United Nations". */
function initialsIn(text: string): ReadonlySet<string> {
  const names = text.match(/\b(?!The )\p{Lu}\p{Ll}+(?: (?:of |for |and |the )?\p{Lu}\p{Ll}+){1,5}/gu) ?? [];
  return new Set(names.map((name) => name.match(/\p{Lu}/gu)?.join("") ?? ""));
}

const additions = new Set(
  "mr mrs ms miss dr prof professor sir lord lady king queen president minister senator governor mayor judge captain general pope inc ltd llc corp corporation company co plc gmbh group".split(
    " ",
  ),
);
