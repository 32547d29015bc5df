import { parse } from "content-disposition";
import { decodeWords } from "./mail-words.ts";

/** The names that the head of a form's part gives. */
export type PartNames = {
  readonly name: string;
  /** What makes the part a file; undefined if it names nothing, or cannot be read. */
  readonly fileName: string | undefined;
};

/**
 * Reads the `Content-Disposition` of a form's part. Of `filename*` and `filename`, the first that can be read
 * is the file's name, without its folder.
 *
 * @param header a character for each byte, as it came
 * @returns undefined if it is not a part of a form, or has no name
 * @see https://www.rfc-editor.org/rfc/rfc7578#section-4.2
 */
export function readPartNames(header: string): PartNames | undefined {
  const written = withPaths(Buffer.from(header, "latin1").toString());
  const { type, parameters } = parse(written, { extended: false });
  const { name, filename, "filename*": extended } = parameters;
  if (type !== "form-data" || name === undefined) return undefined;
  const fileNames = [isExtendedValue(extended) ? readExtended(written) : undefined, filename];
  return { name, fileName: fileNames.map(readFileName).find((each) => each !== undefined) };
}

/** Old browsers send a path, as `"C:\new\a.csv"`, so that only a quote and a backslash are escaped by one. */
function withPaths(header: string): string {
  return header.replaceAll(/\\["\\]|\\/g, (written) => (written === "\\" ? "\\\\" : written));
}

/**
 * Whether the value of `filename*` is written as it must be: a charset, perhaps a language, and a text in
 * which nothing but letters, digits and a few signs stands for itself.
 *
 * @see https://www.rfc-editor.org/rfc/rfc8187#section-3.2.1
 */
function isExtendedValue(value: string | undefined): boolean {
  return value !== undefined && /^[\w-]+'[a-z\d-]*'(?:[\w!#$&+.^`|~-]|%[\da-f]{2})+$/i.test(value);
}

/** A value in quotes is not read. Control characters come of a text that is not in the charset it names. */
function readExtended(header: string): string | undefined {
  const { filename } = parse(header).parameters;
  return filename === undefined || /\p{Cc}/u.test(filename) ? undefined : filename;
}

function readFileName(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const name = decodeWords(value).replace(/^.*[/\\]/s, "");
  // U+FFFD is what was made of bytes that are not UTF-8.
  return ["", ".", ".."].includes(name) || name.includes("\ufffd") ? undefined : name;
}
