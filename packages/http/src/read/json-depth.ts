/**
 * The index at which a JSON text first nests deeper than `limit`; undefined if it never does. It looks only
 * at brackets outside strings, so it can run before `JSON.parse`, which takes seconds for a few megabytes of
 * brackets.
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
