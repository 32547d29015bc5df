/**
 * Where a JSON text first goes deeper than `limit` lists and objects inside each other, as an index into it;
 * undefined where it never does. It looks at brackets outside strings and at nothing else, so that it can
 * come before `JSON.parse`, which takes seconds for a few megabytes of brackets.
 */
export function tooDeepAt(text: string, limit: number): number | undefined {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') isInString = !isInString;
    else if (isInString) at += char === "\\" ? 1 : 0;
    else if (char === "[" || char === "{") depth++;
    else if (char === "]" || char === "}") depth--;
    if (depth > limit) return at;
  }
  return undefined;
}
