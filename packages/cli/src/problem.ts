/**
 * Says why a command ended if nothing else does. A bug has its stack, and is not to be taken for a gate that
 * failed: what ends with 1 was evaluated.
 */
export function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "syscall" in error ? error.message : (error.stack ?? error.message);
}
