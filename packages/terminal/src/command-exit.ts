/** Ends a command with an exit code, once everything has been said. */
export class CommandExit extends Error {
  override readonly name = "CommandExit";
  readonly exitCode: number;

  constructor(exitCode: number) {
    super(`The command ends with exit code ${exitCode}.`);
    this.exitCode = exitCode;
  }
}
