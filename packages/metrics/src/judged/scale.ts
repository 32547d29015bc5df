import { MetricError } from "../metric-error.ts";

/** A level of a scale: the name and the words that a judge goes by, and the score that it stands for. */
export type Level = {
  readonly label: string;
  /** From 0 to 100. */
  readonly score: number;
  readonly description: string;
};

/** How well a criterion is met, if a request brings no scale of its own. */
export const fiveLevels: readonly Level[] = [
  {
    label: "not met",
    score: 0,
    description: "The output does not meet the criterion, or does the opposite.",
  },
  { label: "barely met", score: 25, description: "It meets a small part of the criterion." },
  { label: "half met", score: 50, description: "It meets about half of it, or has one grave lapse." },
  { label: "mostly met", score: 75, description: "It meets the criterion, with small lapses." },
  { label: "fully met", score: 100, description: "It meets the criterion without a lapse." },
];

/**
 * Reads a scale from an argument.
 *
 * @returns its levels from the lowest score up
 * @throws MetricError of kind `argument` that names the place: for a level that lacks a label or a score or
 * has anything else, and for a label that another level has
 */
export function readScale(
  metric: string,
  argument: string,
  given: readonly Readonly<Record<string, unknown>>[],
): readonly Level[] {
  const labels = new Set<string>();
  const levels = given.map((level, at): Level => {
    const refusal = (problem: string) =>
      new MetricError("argument", `argument ${argument}[${at}]${problem}.`, { metric });
    const { label, score, description = "", ...others } = level;
    const [other] = Object.keys(others);
    if (other !== undefined)
      throw refusal(` has an unknown key ${JSON.stringify(other)}; it takes label, score, description`);
    if (typeof label !== "string" || label.trim() === "" || label.length > 100)
      throw refusal(".label must be a text of 1 to 100 characters, and not blank");
    if (labels.has(label)) throw refusal(`.label ${JSON.stringify(label)} is given twice`);
    if (typeof description !== "string" || description.length > 500)
      throw refusal(".description must be a text of at most 500 characters");
    if (!(typeof score === "number" && score >= 0 && score <= 100))
      throw refusal(".score must be a number from 0 to 100");
    labels.add(label);
    return { label, score, description };
  });
  return levels.toSorted((left, right) => left.score - right.score);
}
