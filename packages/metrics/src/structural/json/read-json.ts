import { canonicalNumber } from "./canonical-number.ts";

/** A JSON value. Objects may have any key, `__proto__` included, as a property of their own. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Reads a text as JSON. If an object has a key twice, the last value counts.
 *
 * @param name of the text, for the error
 * @throws NotJson
 */
export function readJson(text: string, name: string): Json {
  // Prose is recognized without the parser, whose errors are slow and large.
  if (!beginsLikeJson.test(text)) throw new NotJson(`The ${name} is not JSON: ${beginningOf(text)}.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(`The ${name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const beginsLikeJson = /^[ \t\r\n]*(?:[{["\d-]|true|false|null)/;

function beginningOf(text: string): string {
  const start = text.trimStart().slice(0, 20);
  return start === "" ? "it is empty" : `it begins with ${JSON.stringify(start)}`;
}

/**
 * Reads a text that is known to be JSON without losing a digit. Numbers become texts: an `n` and a spelling
 * that equal numbers share. Texts get an `s` in front.
 */
export function readJsonExactly(text: string): Json {
  return JSON.parse(spellOut(text));
}

/**
 * Whether a text may have numbers that a double cannot hold: sixteen digits, or an exponent of three. Fewer
 * are always safe.
 */
export function mayLoseDigits(text: string): boolean {
  return /[\d.]{16}|\d[eE][+-]?\d{3}/.test(text);
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A text is not JSON: the message says which, and why. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

function spellOut(json: string): string {
  const pieces: string[] = [];
  let copied = 0;
  for (let at = 0; at < json.length; ) {
    const character = json[at] ?? "";
    if (character === '"') {
      pieces.push(json.slice(copied, at), '"s');
      copied = at + 1;
      at = endOfString(json, at);
    } else if (character === "-" || (character >= "0" && character <= "9")) {
      number.lastIndex = at;
      const [lexeme = ""] = number.exec(json) ?? [];
      pieces.push(json.slice(copied, at), `"n${canonicalNumber(lexeme)}"`);
      at += lexeme.length;
      copied = at;
    } else at += 1;
  }
  return pieces.join("") + json.slice(copied);
}

const number = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;

/** The place after the closing quote of the string that opens at `start`. */
function endOfString(json: string, start: number): number {
  for (let at = start + 1; ; at += 1) {
    const character = json[at];
    if (character === '"') return at + 1;
    if (character === "\\") at += 1;
  }
}
