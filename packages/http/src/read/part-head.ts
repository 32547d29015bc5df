import { MIMEType } from "node:util";
import type { FormFile } from "./form.ts";
import { readPartNames } from "./part-names.ts";

/** The headers of a form's part, by their names in lower case, with a character for each byte. */
export type PartHeaders = Readonly<Record<string, readonly string[]>>;

/** What a part is, known before its content: a file if it has a file name, and otherwise a text. */
export type PartHead = {
  readonly name: string;
  readonly file: Omit<FormFile, "size"> | undefined;
  /** How the bytes of a text are to be read. */
  readonly decoder: TextDecoder;
};

/** Undefined for what is not a part of a form, or has no name. */
export function readPartHead(headers: PartHeaders): PartHead | undefined {
  const names = readPartNames(headers["content-disposition"]?.[0] ?? "");
  if (names === undefined) return undefined;
  const { name, fileName } = names;
  const type = readType(headers["content-type"]?.[0]);
  return {
    name,
    file: fileName === undefined ? undefined : { name: fileName, type: type.essence },
    decoder: decoderFor(type.params.get("charset") ?? "utf-8"),
  };
}

/** Without a type that can be read, a part is plain text. */
function readType(header: string | undefined): MIMEType {
  try {
    return new MIMEType(header ?? "");
  } catch {
    return new MIMEType("text/plain");
  }
}

/** A text in a charset that nobody knows is read as UTF-8. What cannot be decoded is replaced by U+FFFD. */
function decoderFor(charset: string): TextDecoder {
  const options = { ignoreBOM: true };
  try {
    return new TextDecoder(charset, options);
  } catch {
    return new TextDecoder("utf-8", options);
  }
}
