/**
 * Decodes a name that was written as words of mail in UTF-8, as .NET and Java write names beyond ASCII. Any
 * other name is as it was.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047#section-2
 */
export function decodeWords(name: string): string {
  if (!/^(?:=\?utf-8\?[bq]\?[^?\s]*\?=\s*)+$/i.test(name)) return name;
  const words = [...name.matchAll(/\?([bq])\?([^?]*)\?=/gi)];
  return Buffer.concat(words.map(([, encoding = "", text = ""]) => decode(encoding, text))).toString();
}

function decode(encoding: string, text: string): Buffer {
  if (encoding.toLowerCase() === "b") return Buffer.from(text, "base64");
  const bytes = text
    .replaceAll("_", " ")
    .replaceAll(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1");
}
