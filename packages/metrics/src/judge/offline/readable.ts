import type { Material } from "../../question.ts";
import { foreignLanguageOf } from "./language.ts";

/** How much is read of each text, in UTF-16 units, to bound the work. */
const longest = 100_000;
/** The same, of all texts of a list together. */
const longestList = 400_000;

/** What of the material is read, and what a reader has to know about the rest. */
export type Readable = {
  readonly material: Material;
  readonly notes: readonly string[];
  /** The length of all the material as JSON, in UTF-16 units. */
  readonly length: number;
};

/** Cuts the material to what is read, and notes what was cut off and what is not in English. */
export function readable(material: Material): Readable {
  const parts = Object.entries(material).map(([name, part]) => ({ name, ...partOf(part) }));
  return {
    material: Object.fromEntries(parts.map(({ name, read }) => [name, read])),
    notes: parts.flatMap(notesOn),
    length: parts.reduce((sum, { name, length }) => sum + JSON.stringify(name).length + 2 + length, 1),
  };
}

type Part = {
  readonly read: string | readonly string[];
  readonly units: { readonly read: number; readonly all: number };
  readonly language: string | undefined;
  readonly length: number;
};

/** A long list may come with hundreds of questions. */
const lists = new WeakMap<readonly string[], Part>();

function partOf(part: string | readonly string[]): Part {
  if (typeof part === "string") return look(part);
  const known = lists.get(part) ?? look(part);
  lists.set(part, known);
  return known;
}

function look(part: string | readonly string[]): Part {
  const texts = [part].flat();
  const cut = cutAt(texts);
  return {
    read: typeof part === "string" ? (cut[0] ?? "") : cut,
    units: { read: lengthOf(cut), all: lengthOf(texts) },
    language: foreignLanguageOf(cut.join("\n")),
    length: JSON.stringify(part).length,
  };
}

function cutAt(texts: readonly string[]): readonly string[] {
  let left = longestList;
  return texts.map((text) => {
    const cut = text.slice(0, Math.min(longest, left));
    left -= cut.length;
    return cut;
  });
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, { length }) => sum + length, 0);
}

function notesOn({
  name,
  units: { read, all },
  language,
}: Part & { readonly name: string }): readonly string[] {
  const [counted, whole] = [read, all].map((units) => units.toLocaleString("en"));
  return [
    ...(read < all
      ? [`The offline judge read the first ${counted} of ${whole} UTF-16 units of “${name}”.`]
      : []),
    ...(language === undefined
      ? []
      : [`The offline judge takes “${name}” to be in ${language}; its rules are made for English.`]),
  ];
}
