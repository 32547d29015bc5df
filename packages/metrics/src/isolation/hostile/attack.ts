import type { Args } from "../../metric.ts";
import type { FailureKind } from "../../metric-error.ts";
import type { Sample } from "../../sample.ts";

/** A hostile row between two harmless ones. */
export type Attack = {
  readonly metric: string;
  readonly args?: Args;
  readonly hostile: Sample;
  readonly outcome: AttackOutcome;
  /** The rows before and after it. */
  readonly harmless: Sample;
  readonly score: AttackOutcome;
};

/** How a row ends: with a score, or with a failure of one of these kinds. */
export type AttackOutcome = number | readonly FailureKind[];

/** An XML Schema with this content. */
export const xsd = (content: string): string =>
  `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">${content}</xs:schema>`;
