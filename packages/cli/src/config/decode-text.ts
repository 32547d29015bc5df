import { CommandError } from "@aegis/terminal";

/**
 * The text of a file, without its byte order mark.
 *
 * @param name what the error calls the file
 * @throws CommandError for bytes that are not UTF-8, with the first line that has some
 */
export function decodeText(bytes: Uint8Array, name: string): string {
  if (isUtf16(bytes)) throw new CommandError(`${name} is UTF-16; save the file as UTF-8.`);
  const text = strictly(bytes);
  if (text !== undefined) return text;
  throw new CommandError(`${name}:${firstBadLine(bytes)}: not UTF-8; save the file as UTF-8.`);
}

/** By its byte order mark, or by the zero bytes in its first two characters if those are ASCII. */
function isUtf16(bytes: Uint8Array): boolean {
  const first = Buffer.from(bytes.subarray(0, 4)).toString("hex");
  return /^(fffe|feff|(?!00)..00(?!00)..00|00(?!00)..00(?!00)..)/.test(first);
}

function strictly(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The byte of a line feed is part of no other character in UTF-8. */
function firstBadLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0];
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || strictly(bytes.subarray(start, end)) === undefined) return line;
    [line, start] = [line + 1, end + 1];
  }
}
