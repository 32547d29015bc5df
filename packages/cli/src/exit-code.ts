/** What a script learns from the end of a command. `0` and `130` are the system's own. */
export const exitCodes = {
  passed: 0,
  /** Or the server refused a call of `aegis <noun> <verb>`. */
  gateFailed: 1,
  /** Usage or configuration. */
  refused: 2,
  evaluationsFailed: 3,
  /** The server or the judge. */
  unreachable: 4,
  costLimit: 5,
  interrupted: 130,
} as const;

/** One of `exitCodes`. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The code of several suites: the first of these that one of them has. */
export function exitCodeOfAll(codes: readonly ExitCode[]): ExitCode {
  const { interrupted, refused, unreachable, costLimit, evaluationsFailed, gateFailed } = exitCodes;
  const weightiest = [interrupted, refused, unreachable, costLimit, evaluationsFailed, gateFailed];
  return weightiest.find((code) => codes.includes(code)) ?? exitCodes.passed;
}
