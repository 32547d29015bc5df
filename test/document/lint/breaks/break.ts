/** One way to break a rule, and what the rule must report. */
export interface Break {
  /** The only rule that must report. */
  readonly rule: string;
  /** What to set in the good document: paths and values; `undefined` removes a value. */
  readonly change: readonly (readonly [path: readonly (string | number)[], value: unknown])[];
  /** Where the rule must point: the path, its keys separated by spaces. */
  readonly at: string;
  /** A part of the message, which tells the author what to do. */
  readonly says: string;
}
