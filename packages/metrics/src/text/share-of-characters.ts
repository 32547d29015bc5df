import type { Scored } from "../metric.ts";

/**
 * The percentage of a text's characters that match `pattern`, which must be global. Characters are Unicode
 * code points: an emoji is one, a combining accent is one of its own. Empty text scores 0.
 */
export function shareOfCharacters(text: string, pattern: RegExp, noun: string): Scored {
  if (text === "") return { score: 0, explanation: "The output is empty." };
  const total = codePoints(text);
  const matching = text.match(pattern)?.reduce((sum, run) => sum + codePoints(run), 0) ?? 0;
  return { score: (100 * matching) / total, explanation: `${matching} of ${total} characters are ${noun}.` };
}

function codePoints(text: string): number {
  let count = text.length;
  for (let at = 1; at < text.length; at += 1) {
    const isPair = (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (isPair) count -= 1;
  }
  return count;
}
