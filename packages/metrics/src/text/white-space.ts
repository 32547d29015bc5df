/** What Python takes for white space: unlike JavaScript, U+001C to U+001F and U+0085, but not U+FEFF. */
const space = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;

const one = new RegExp(space);
const pieces = new RegExp(`[^${space.slice(1)}+`, "g");

/** Like Python's `strip()`. */
export function stripLikePython(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && one.test(text.charAt(start))) start += 1;
  while (end > start && one.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Like Python's `split()`. */
export function splitLikePython(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}
