/**
 * The command cannot do what was asked. The user sees the message alone, so it says in one line what is
 * wrong, where, and what to do about it.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
  /** With which the process ends; undefined leaves it to the command line. */
  readonly exitCode: number | undefined;

  constructor(message: string, { exitCode, ...options }: ErrorOptions & { readonly exitCode?: number } = {}) {
    super(message, options);
    this.exitCode = exitCode;
  }
}
