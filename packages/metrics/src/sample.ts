/** The fields of a sample. */
export const fields = ["prompt", "input", "context", "output", "golden_answer"] as const;

/** A field of a sample. */
export type Field = (typeof fields)[number];

/**
 * The texts that a metric scores. A field that is absent, `undefined` or null is missing; empty text is not
 * missing. A list in `context` has the chunks in the order of their rank; an object in `output` is read by
 * the few metrics with `object_output`.
 */
export type Sample = {
  readonly prompt?: string | null | undefined;
  readonly input?: string | null | undefined;
  readonly context?: string | readonly string[] | null | undefined;
  readonly output?: string | Readonly<Record<string, unknown>> | null | undefined;
  readonly golden_answer?: string | null | undefined;
};

/** The length of all texts of a sample together, in UTF-16 units. */
export function lengthOf({ prompt, input, context, output, golden_answer }: Sample): number {
  let length = 0;
  for (const text of [prompt, input, context, output, golden_answer]) {
    if (typeof text === "string") length += text.length;
    else if (Array.isArray(text)) for (const chunk of text) length += chunk.length;
  }
  return length;
}
