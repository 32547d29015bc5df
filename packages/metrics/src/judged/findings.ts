import type { FindingFound, Severity } from "../finding.ts";
import { JudgeError } from "../judge/judge-error.ts";
import type { Material, Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { answerTo } from "./answer-to.ts";

export type Finding = FindingFound & {
  /** The share that it takes away, from 0 to 1. */
  readonly weight: number;
};

/** The share that a finding takes of what the others have left. */
const weightOf: Readonly<Record<Severity, number>> = { high: 1, medium: 0.5, low: 0.25 };

/**
 * Has the judge look for what should not be there. If the same words are found twice in one category, the
 * last finding counts; a finding without words is ignored.
 *
 * @throws JudgeError of kind `unparseable` if a finding names a section that does not exist
 */
export async function find(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: "findings" }>>,
  material: Material,
): Promise<readonly Finding[]> {
  const { findings } = await answerTo<"findings">(tools, question, material);
  const sections = material.sections?.length ?? 0;
  const distinct = new Map<string, Finding>();
  for (const finding of findings) {
    const { section = 0, text, category, severity } = finding;
    if (question.answer.sectioned && !(section >= 0 && section < sections))
      throw new JudgeError("unparseable", `${question.id}: there is no section ${section}.`);
    if (text.trim() === "") continue;
    distinct.set(JSON.stringify([section, category, text]), { ...finding, weight: weightOf[severity] });
  }
  return [...distinct.values()];
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
