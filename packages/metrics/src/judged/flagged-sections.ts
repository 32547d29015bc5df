import type { Material, Tools } from "../metric.ts";
import type { AnswerForm, Prompt } from "./answer-form.ts";
import { type Finding, find, reasonOf } from "./findings.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** A section of the text with something found in it. */
export type Flagged = { readonly section: Section; readonly findings: readonly Finding[] };

/**
 * Splits a text into sections and has the judge look through them. A text without a section is not asked
 * about.
 */
export async function flaggedSections(
  tools: Tools,
  question: Prompt<Extract<AnswerForm, { kind: "findings" }>>,
  text: string,
  others: Material = {},
): Promise<readonly Flagged[]> {
  const sections = sectionsOf(text);
  if (sections.length === 0) return [];
  const material = { sections: sections.map((section) => section.text), ...others };
  const found = await find(tools, question, material);
  return sections.flatMap((section, at) => {
    const findings = found.filter((finding) => finding.section === at);
    return findings.length === 0 ? [] : [{ section, findings }];
  });
}

/**
 * The sections as the metadata shows them: offsets in UTF-16 units of the text, the end exclusive.
 *
 * @param weightName the key of a finding's weight; findings without weight are not shown
 */
export function categoriesOf(flagged: readonly Flagged[], weightName: "confidence" | "score") {
  return flagged.map(({ section, findings }) => ({
    section_start_idx: section.start,
    section_end_idx: section.end,
    findings: findings
      .filter(({ weight }) => weight > 0)
      .map((finding) => ({
        category: finding.category,
        [weightName]: finding.weight,
        text: finding.text,
        reason: reasonOf(finding),
      })),
  }));
}
