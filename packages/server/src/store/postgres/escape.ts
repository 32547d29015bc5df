/**
 * PostgreSQL keeps every character in a text except U+0000. That one and the three after it are written as
 * U+0001 and two more, which no other text contains. So a text sorts as before, starts with what it started
 * with, and contains what it contained.
 */
export function escapeText(text: string): string {
  return special.test(text)
    ? text.replace(eachSpecial, (character) => escapes[character] ?? character)
    : text;
}

/** The text that was escaped. An escape that is cut off at the end is left as it is. */
export function unescapeText(text: string): string {
  return text.includes("\u0001") ? text.replace(eachEscape, (found) => characters[found] ?? found) : text;
}

/** How many characters an escape has. */
export const escapeLength = 3;

const escapes: Readonly<Record<string, string>> = {
  "\u0000": "\u0001\u0002\u0002",
  "\u0001": "\u0001\u0002\u0003",
  "\u0002": "\u0001\u0003\u0002",
  "\u0003": "\u0001\u0003\u0003",
};

const characters: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(escapes).map(([character, escaped]) => [escaped, character]),
);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
const special = /[\u0000-\u0003]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is escaped
const eachSpecial = /[\u0000-\u0003]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is escaped with
const eachEscape = /\u0001[\u0002\u0003]{2}/g;
