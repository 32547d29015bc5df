import { canonicalNumber } from "./canonical-number.ts";

/** A JSON value. Objects may have any key, `__proto__` included, as a property of their own. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Reads two texts as JSON so that equal values are equal in JavaScript, however great the numbers. Where one of the texts has a
 * number that a double cannot hold exactly, both become texts instead: numbers in a canonical form behind an `n`, strings behind an `s`.
 * Of a key that an object has twice, the last value counts.
 *
 * @throws NotJson
 */
export function readBoth(output: string, golden: string): readonly [Json, Json] {
  const both = [parse(output, "output"), parse(golden, "golden answer")] as const;
  return mayLoseDigits.test(output) || mayLoseDigits.test(golden)
    ? [parse(spellOut(output), "output"), parse(spellOut(golden), "golden answer")]
    : both;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** Which text is not JSON, and why. */
export class NotJson extends Error {
  override readonly name = "NotJson";
}

function parse(text: string, name: string): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NotJson(`The ${name} is not JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** Sixteen digits, or an exponent of three: fewer always survive a double. Digits within strings do no harm. */
const mayLoseDigits = /[\d.]{16}|\d[eE][+-]?\d{3}/;

/** Rewrites a text that is known to be JSON. */
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
