import type { XmlDocument } from "libxml2-wasm";
import { once } from "../once.ts";

/**
 * The most characters that an XML text may have. libxml2 sets the other limits: elements nest at most 256
 * deep, a text or an attribute has at most 10,000,000 bytes, and entities must not blow a document up.
 */
export const longestXml = 16 * 1024 * 1024;

/** A document, which has to be disposed of, or why the text is not well-formed XML within the limits. */
export type Read = { readonly document: XmlDocument } | { readonly problem: string };

/** The library, which is loaded with the first XML. */
export const libxml = once(() => import("libxml2-wasm"));

type Libxml = Awaited<ReturnType<typeof libxml>>;

/**
 * Reads a text as XML. Entities that the document defines are replaced; external entities and DTDs are never
 * read, so that an external entity is replaced by nothing. The encoding in a declaration is ignored, since
 * the text is decoded already.
 */
export function readXml({ ParseOption, XmlDocument, XmlParseError }: Libxml, text: string): Read {
  if (text.trim() === "") return { problem: "it is empty" };
  if (text.length > longestXml) return { problem: `it has more than ${longestXml} characters` };
  try {
    const option =
      ParseOption.XML_PARSE_NO_XXE |
      ParseOption.XML_PARSE_NONET |
      ParseOption.XML_PARSE_NOENT |
      ParseOption.XML_PARSE_IGNORE_ENC;
    return { document: XmlDocument.fromString(text, { option }) };
  } catch (cause) {
    if (!(cause instanceof XmlParseError)) throw cause;
    return { problem: sentenceOf(cause) };
  }
}

/** What libxml2 says, one line for each problem, as one clause. */
export function sentenceOf({ message }: Error): string {
  return message
    .trim()
    .replaceAll(/[\s.]*\n\s*/g, "; ")
    .replace(/\.$/, "");
}
