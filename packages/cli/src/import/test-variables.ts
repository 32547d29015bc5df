/** What the templates of a test are filled in with. */
export type TestVariables = {
  /** As assertions see them: a template may be left in them. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Why a variable has no value here, by its name: words that follow `which`. */
  readonly unknown: ReadonlyMap<string, string>;
};
