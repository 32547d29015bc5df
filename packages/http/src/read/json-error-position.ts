/**
 * The index at which a text stops being JSON; its length if it ends too early. Only for texts that
 * `JSON.parse` has refused, since its message does not always say where. It does not recurse, so depth is
 * harmless.
 */
export function jsonErrorPosition(text: string): number {
  const open: string[] = [];
  let expected: Expected = "value";
  let at = endOf(space, text, 0);
  for (;;) {
    const token = text.charAt(at);
    const matched = endOf(tokens[expected], text, at);
    const end = token === '"' && matched > at ? endOfString(text, at) : matched;
    if (end === at) return at;
    if (token === "{" || token === "[") open.push(token);
    if (token === "}" || token === "]") open.pop();
    expected = next(token, expected, open.at(-1));
    at = endOf(space, text, end);
  }
}

const space = /[ \t\n\r]*/y;

/**
 * What may begin at a position. For a string this is only its first quote: a pattern for long strings would
 * run out of stack.
 */
const value = /[[{"]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const tokens = {
  value,
  "value or ]": new RegExp(`${value.source}|\\]`, "y"),
  name: /"/y,
  "name or }": /["}]/y,
  ":": /:/y,
  ", or }": /[,}]/y,
  ", or ]": /[,\]]/y,
  end: /(?!)/y,
} as const;
type Expected = keyof typeof tokens;

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

/**
 * The index after a string's closing quote; that of its opening quote if it is broken, so that the error is
 * the whole string.
 */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '"') return at + 1;
    if (char < " ") return start;
    if (char !== "\\") continue;
    const end = endOf(escaped, text, at);
    if (end === at) return start;
    at = end - 1;
  }
  return start;
}

const escaped = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

function next(token: string, expected: Expected, inside: string | undefined): Expected {
  if (token === "{") return "name or }";
  if (token === "[") return "value or ]";
  if (token === ":") return "value";
  if (token === ",") return inside === "{" ? "name" : "value";
  if (token === '"' && expected.startsWith("name")) return ":";
  if (inside === undefined) return "end";
  return inside === "{" ? ", or }" : ", or ]";
}
