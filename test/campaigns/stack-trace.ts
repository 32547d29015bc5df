/** The first line of a log with a stack trace in it, plain or in JSON. */
export function stackTraceIn(log: string): string | undefined {
  return log.split("\n").find((line) => /(^|\\n)\s+at .+[:\d)]/.test(line));
}
