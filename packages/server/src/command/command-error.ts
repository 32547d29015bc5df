/** The command cannot do what was asked. The message is the one line that is seen: what, where, and what to do. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
