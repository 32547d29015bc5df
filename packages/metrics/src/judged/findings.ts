import type { FindingFound, Severity } from "../finding.ts";
import type { Material, Tools } from "../question.ts";
import type { PromptOf } from "./answer-form.ts";
import { answerTo, unusable } from "./answer-to.ts";
import { locator, type Span } from "./locate.ts";

export type Finding = FindingFound & {
  /** The share that it takes away, from 0 to 1. */
  readonly weight: number;
  /** Where its words are in the text. */
  readonly span: Span;
};

/** A question that looks for findings, and the kind of them that is wanted. */
export type Search = { readonly question: PromptOf<"findings">; readonly kind: string };

/** The share that a finding takes of what the others have left. */
const weightOf: Readonly<Record<Severity, number>> = { high: 1, medium: 0.5, low: 0.25 };

/**
 * Has the judge look for what should not be in a text. Words that are not in the text do not count. One place
 * counts once: of findings that overlap, the gravest, and of those the shortest.
 *
 * @throws JudgeError of kind `unparseable` if none of the words found are in the text, twice
 */
export async function find(
  tools: Tools,
  { question, kind }: Search,
  text: string,
  others: Material = {},
): Promise<readonly Finding[]> {
  const categories = question.answer.kinds[kind] ?? [];
  return answerTo<"findings", readonly Finding[]>(tools, question, { text, ...others }, ({ findings }) => {
    const own = findings.filter(
      (finding) =>
        finding.text.trim() !== "" && (finding.kind ?? kindOf(categories, kind, finding.category)) === kind,
    );
    const located = locate(own, text);
    if (own.length > 0 && located.length === 0)
      throw unusable(question, "quotes words that the text does not have");
    return oncePerPlace(located).map((finding) => ({
      ...finding,
      category: categories.includes(finding.category) ? finding.category : (categories.at(-1) ?? kind),
    }));
  });
}

/** A finding without a kind is of the kind that is wanted if its category is. */
function kindOf(categories: readonly string[], kind: string, category: string): string | undefined {
  return categories.includes(category) ? kind : undefined;
}

/** The same words again are those at the next place where the text has them. */
function locate(findings: readonly FindingFound[], text: string): readonly Finding[] {
  // Most texts have no findings, and need not be prepared.
  if (findings.length === 0) return [];
  const find = locator(text);
  const seen = new Map<string, Span>();
  return findings.flatMap((finding) => {
    const last = seen.get(finding.text);
    const span = (last && find(finding.text, last.end)) ?? last ?? find(finding.text);
    if (span === undefined) return [];
    seen.set(finding.text, span);
    return [{ ...finding, weight: weightOf[finding.severity], span }];
  });
}

function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const kept: Finding[] = [];
  const length = ({ span }: Finding) => span.end - span.start;
  for (const finding of findings.toSorted((a, b) => b.weight - a.weight || length(a) - length(b)))
    if (kept.every(({ span }) => span.end <= finding.span.start || span.start >= finding.span.end))
      kept.push(finding);
  return kept.sort((a, b) => a.span.start - b.span.start);
}

/**
 * What findings leave of 100: each of high severity takes all that is left, a medium one half, a low one a
 * quarter.
 */
export function remaining(findings: readonly Pick<Finding, "weight">[]): number {
  return findings.reduce((left, { weight }) => left * (1 - weight), 100);
}

/** The finding's own reason, or the category with the words. */
export function reasonOf({ reason, category, text }: FindingFound): string {
  return reason.trim() === "" ? `${category}: ${JSON.stringify(text)}` : reason;
}

/**
 * Sentences on what was found.
 *
 * @param clean the sentence if nothing was found
 */
export function tellFindings(findings: readonly Finding[], clean: string): string {
  if (findings.length === 0) return clean;
  const shown = findings
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, 3)
    .map(
      (finding) => ` ${finding.category} (${finding.severity}): ${reasonOf(finding).replace(/[.\s]*$/, ".")}`,
    );
  const more = findings.length > 3 ? ` And ${findings.length - 3} more.` : "";
  return `${findings.length} ${findings.length === 1 ? "finding" : "findings"}.${shown.join("")}${more}`;
}
