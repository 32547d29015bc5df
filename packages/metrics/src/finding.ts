/** How grave a finding is. */
export type Severity = "high" | "medium" | "low";

/** Something found in a text that should not be there. */
export type FindingFound = {
  /** If findings are sectioned: the place of the section in the list, from 0. */
  readonly section?: number;
  /** The words found. */
  readonly text: string;
  readonly category: string;
  readonly severity: Severity;
  readonly reason: string;
};
