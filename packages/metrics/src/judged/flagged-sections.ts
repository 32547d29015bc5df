import type { MetadataKey } from "../metric.ts";
import type { Material, Tools } from "../question.ts";
import { type Finding, find, reasonOf, type Search } from "./findings.ts";
import { type Section, sectionsOf } from "./sections.ts";

/** A section of the text with something found in it. */
export type Flagged = { readonly section: Section; readonly findings: readonly Finding[] };

/**
 * Has the judge look through a text, and sorts what it finds by sections: a finding is in the section in
 * which its words begin. A text without a section is not asked about.
 */
export async function flaggedSections(
  tools: Tools,
  search: Search,
  text: string,
  others: Material = {},
): Promise<readonly Flagged[]> {
  const sections = sectionsOf(text);
  if (sections.length === 0) return [];
  const found = await find(tools, search, text, others);
  return sections.flatMap((section, at) => {
    const next = sections[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = at === 0 ? 0 : section.start;
    const findings = found.filter(({ span }) => span.start >= from && span.start < next);
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

/** What a metric that flags sections leaves in the metadata. */
export function categoriesMetadata(weightName: "confidence" | "score"): readonly MetadataKey[] {
  return [
    {
      name: "categories",
      type: "list of `{section_start_idx, section_end_idx, findings}`",
      description: `the sections with findings: where each begins and ends in the output, in UTF-16 units, and its findings as \`{category, ${weightName}, text, reason}\``,
    },
  ];
}
