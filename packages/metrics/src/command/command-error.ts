/**
 * What the caller gave cannot be used. The message is the one line that they see: what, where, and what to
 * do.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
