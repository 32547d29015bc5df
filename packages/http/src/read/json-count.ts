import { bodyLimits, depthLimit } from "./limits.ts";

/**
 * Counts what is in a body of JSON while it arrives, byte by byte: `JSON.parse` holds up all other requests
 * for half a second if a body of a few megabytes has millions of small lists, or a million different keys.
 *
 * @returns what is too many, as the end of a sentence and its remedy; undefined as long as nothing is
 */
export function createJsonCount(): (chunk: Uint8Array) => string | undefined {
  const keys = new Set<string>();
  const text = Buffer.alloc(longestKey);
  let length = 0;
  let values = 1;
  let isInString = false;
  let isEscaped = false;
  /** Whether a list or an object has just begun: what comes next is a value, unless it is its end. */
  let hasBegun = false;
  let depth = 0;

  function take(chunk: Uint8Array): void {
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at] ?? 0;
      if (isInString) {
        if (byte === quote && !isEscaped) isInString = false;
        else if (length < longestKey) text[length++] = byte;
        isEscaped = byte === backslash && !isEscaped;
        continue;
      }
      if (byte <= space) continue;
      const isEnd = byte === closingBracket || byte === closingBrace;
      if (byte === comma || (hasBegun && !isEnd)) values += 1;
      hasBegun = byte === openingBracket || byte === openingBrace;
      depth += hasBegun ? 1 : isEnd ? -1 : 0;
      if (depth > depthLimit) return;
      if (byte === colon) keys.add(text.toString("latin1", 0, length));
      if (byte !== quote) continue;
      isInString = true;
      length = 0;
    }
  }

  return (chunk) => {
    // What nests too deeply is refused for that, and never parsed.
    if (depth <= depthLimit) take(chunk);
    if (values > bodyLimits.jsonValues)
      return `has more than ${bodyLimits.jsonValues} values. Send fewer rows at a time, or upload them as a dataset.`;
    if (keys.size > bodyLimits.jsonKeys)
      return `has more than ${bodyLimits.jsonKeys} different keys. Leave out those that the operation does not take.`;
    return undefined;
  };
}

/**
 * Bytes of a key by which it is told from others. A body has no room for so many longer ones that they would
 * take long.
 */
const longestKey = 64;

const space = 0x20;
const quote = 0x22;
const comma = 0x2c;
const colon = 0x3a;
const openingBracket = 0x5b;
const backslash = 0x5c;
const closingBracket = 0x5d;
const openingBrace = 0x7b;
const closingBrace = 0x7d;
