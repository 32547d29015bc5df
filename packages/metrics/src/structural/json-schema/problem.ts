/** What is wrong with a value: `path` leads to the member or element that fails, as in "/tags/0". */
export type Problem = { readonly path: string; readonly message: string };

export function problem(message: string): Problem {
  return { path: "", message };
}

/** The problem of a child, as a problem of its parent. */
export function within(key: string | number, inner: Problem): Problem {
  return { path: `/${key}${inner.path}`, message: inner.message };
}

/** For example "output/tags/0 must be string". */
export function sentenceOf({ path, message }: Problem): string {
  return `output${path} ${message}`;
}

/** The schema itself is wrong: an unknown type, say, or a pattern that does not compile. */
export class BrokenSchema extends Error {
  override readonly name = "BrokenSchema";
}

/**
 * The schema needs what cannot be done, although it may be right; the message is a predicate of the schema.
 */
export class UnsupportedSchema extends Error {
  override readonly name = "UnsupportedSchema";
}
