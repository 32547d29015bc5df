import type { Document } from "./document/document.ts";
import type { Source } from "./read/source.ts";

/** What outputs are made of. `document` is the finished one, with tables filled in and code samples added. */
type Material = { readonly source: Source; readonly document: Document };

/**
 * The text of a generated file, or the files of a folder by name. It depends on nothing but its argument, the
 * registry of the metrics, and the source of the client.
 */
export type Output = (material: Material) => Built | Promise<Built>;

/** A text, or texts by name below the folder. */
export type Built = string | Readonly<Record<string, string>>;
