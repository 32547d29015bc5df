/**
 * Nothing can be generated from the source. Each problem is one line that says what, where and what to do: it
 * can be printed as it is.
 */
export class BrokenDocument extends Error {
  override readonly name = "BrokenDocument";
  readonly problems: readonly string[];

  constructor(...problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
