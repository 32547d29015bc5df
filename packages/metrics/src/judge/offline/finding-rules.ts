import type { FindingFound } from "../../finding.ts";
import { JudgeError } from "../judge-error.ts";
import { foreignLanguageOf } from "./language.ts";
import { findPatterns, patternsOf } from "./patterns.ts";
import { remembering } from "./remembering.ts";
import { type Rule, type RuleAnswer, textOf } from "./rule.ts";

/**
 * What the patterns of each kind match, by the names of their files, and what else is found.
 */
export function finding(
  files: Readonly<Record<string, string>>,
  others: (text: string) => readonly FindingFound[] = () => [],
): Rule {
  const patterns = Object.entries(files).map(([kind, name]) => ({ kind, patterns: patternsOf(name) }));
  // Metrics that look through the same text put the same question.
  const find = remembering((text) => [
    ...patterns.flatMap(({ kind, patterns: own }) =>
      findPatterns(text, own).map((found) => ({ kind, ...found })),
    ),
    ...others(text),
  ]);
  return inEnglish("text", (material) => ({ findings: find(textOf(material, "text")) }));
}

/**
 * A rule that knows English only. What it finds in another language counts; that it finds nothing does not.
 *
 * @throws JudgeError of kind `refused` if it finds nothing in a text that is not in English
 */
export function inEnglish(name: string, rule: Rule): Rule {
  return (material) => {
    const answer = rule(material);
    const language = findsNothing(answer) ? foreignLanguageOf(textOf(material, name)) : undefined;
    if (language === undefined) return answer;
    throw new JudgeError(
      "refused",
      `The offline judge knows English only, and takes the text to be in ${language}.`,
    );
  };
}

function findsNothing(answer: RuleAnswer): boolean {
  return "findings" in answer
    ? answer.findings.length === 0
    : "verdicts" in answer &&
        answer.verdicts.every(({ verdict }) => verdict === "neutral" || verdict === "conforms");
}
