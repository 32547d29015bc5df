/**
 * The name that makes a part of a form a file, as the form's parser read it from `filename` or `filename*`;
 * undefined if it names nothing, or cannot be read. A part without such a name is a text, whatever its type.
 */
export function readFileName(parsed: string | null | undefined): string | undefined {
  if (!parsed) return undefined;
  // What the parser makes of bytes that are not of their charset, and of `filename*` without a charset.
  if (parsed.includes("\ufffd") || /^=(?!\?)/.test(parsed)) return undefined;
  return decodedWord(parsed) ?? parsed;
}

/**
 * .NET writes a name beyond ASCII as a word of mail.
 *
 * @see https://www.rfc-editor.org/rfc/rfc2047#section-2
 */
function decodedWord(name: string): string | undefined {
  const [, base64] = /^=\?utf-8\?b\?([\w+/]+={0,2})\?=$/i.exec(name) ?? [];
  return base64 === undefined ? undefined : Buffer.from(base64, "base64").toString();
}
