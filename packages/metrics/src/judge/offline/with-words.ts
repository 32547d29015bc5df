import type { Material } from "../../question.ts";
import type { RuleAnswer } from "./rule.ts";

/**
 * The answer of a rule, with the first words of each element beside the number by which the rule names it.
 * The elements are those of the first list of the material.
 */
export function withWords(answer: RuleAnswer, material: Material): unknown {
  const elements = Object.values(material).find((part) => typeof part !== "string") ?? [];
  const place = (id: number) => ({ id, words: firstWords(elements[id] ?? "") });
  if ("verdicts" in answer)
    return { verdicts: answer.verdicts.map((verdict) => ({ ...place(verdict.id), ...verdict })) };
  if (!("redundant" in answer)) return answer;
  const placed = (groups: readonly (readonly number[])[]) => groups.map((group) => group.map(place));
  return { redundant: placed(answer.redundant), contradictory: placed(answer.contradictory) };
}

function firstWords(element: string): string {
  return element.trim().slice(0, 200).split(/\s+/, 5).join(" ");
}
