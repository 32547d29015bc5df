import { type Dialect, fullDialect } from "./dialect.ts";

/** Remembers which dialect a model understands. */
export type DialectMemory = {
  /** What to begin the next question with. */
  begin(): Dialect;
  /**
   * The endpoint has answered.
   *
   * @param begun what the question began with
   * @param answered what it was answered in; another one if it was refused before
   */
  answered(begun: Dialect, answered: Dialect): void;
};

/**
 * A refusal counts only once a request without what was refused is answered. It does not count for ever,
 * since it may have had another cause: after 8 questions one of them asks for everything again, and if that
 * is refused once more, after twice as many, up to 1,024.
 */
export function dialectMemory(): DialectMemory {
  let settled = fullDialect;
  let interval = shortest;
  let left = interval;
  let isTrying = false;
  return {
    begin() {
      if (settled === fullDialect) return settled;
      left -= 1;
      if (left > 0) return settled;
      left = interval;
      isTrying = true;
      return fullDialect;
    },
    answered(begun, answered) {
      if (answered === fullDialect) {
        settled = fullDialect;
        interval = shortest;
      } else if (answered !== begun) {
        // The first questions begin together and find out together: only a later try confirms.
        if (isTrying && begun === fullDialect) interval = Math.min(2 * interval, longest);
        isTrying = false;
        settled = answered;
        left = interval;
      }
    },
  };
}

const shortest = 8;
const longest = 1_024;
