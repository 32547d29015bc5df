/** How grave a finding is. */
export type Severity = "high" | "medium" | "low";

/** Something found in a text that should not be there. */
export type FindingFound = {
  /** One of the kinds that the question looks for; if it is left out, the category tells. */
  readonly kind?: string;
  /** The words found, as they stand in the text. */
  readonly text: string;
  readonly category: string;
  readonly severity: Severity;
  readonly reason: string;
};
