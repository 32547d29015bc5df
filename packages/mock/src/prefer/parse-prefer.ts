/**
 * The preferences of a `Prefer` header as RFC 7240 writes them, by name in lower case: `code=402, example="a
 * b"`. A preference without a value has the empty text; of one named twice, the first counts; parameters
 * after a semicolon belong to a preference and are not preferences themselves. Several headers arrive as one,
 * joined by commas.
 */
export function parsePrefer(header: string): ReadonlyMap<string, string> {
  const preferences = new Map<string, string>();
  for (const [, name = "", token, quoted] of header.matchAll(preference)) {
    const key = name.toLowerCase();
    if (!preferences.has(key)) preferences.set(key, token ?? quoted?.replaceAll(/\\(.)/g, "$1") ?? "");
  }
  return preferences;
}

const token = /[\w!#$%&'*+.^`|~-]+/.source;
const quoted = /"((?:[^"\\]|\\.)*)"/.source;
const parameters = /(?:\s*;(?:[^",]|"(?:[^"\\]|\\.)*")*)?/.source;
const preference = new RegExp(
  `(?:^|,)\\s*(${token})(?:\\s*=\\s*(?:(${token})|${quoted}))?${parameters}\\s*(?=,|$)`,
  "g",
);
