import type { Sample } from "../sample.ts";

/**
 * In UTF-16 units. A longer text is a document to work on rather than a question, and would cost more than it
 * helps.
 */
const longestRequest = 2_000;

/**
 * What the output replies to, as `request` for a question: the input or, if there is none, the prompt.
 * Without it, "Yes." and "In 1889." cannot be understood. Nothing if both are missing, or the text has more
 * than 2,000 UTF-16 units.
 */
export function requestOf({ input, prompt }: Pick<Sample, "input" | "prompt">): {
  readonly request?: string;
} {
  const request = input || prompt;
  return request && request.length <= longestRequest ? { request } : {};
}
