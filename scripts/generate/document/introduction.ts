import { BrokenDocument } from "../read/broken-document.ts";

/** What replaces each marker of the first page: the line `<!-- models -->` becomes `inserts.models`. */
export type Inserts = Readonly<Record<string, string>>;

/**
 * The first page of the docs with its markers filled in.
 *
 * @throws BrokenDocument for a marker that is missing, unknown or there twice: nobody would notice a missing
 * table.
 */
export function composeIntroduction(text: string, inserts: Inserts): string {
  const found = [...text.matchAll(marker)].map(([, name = ""]) => name);
  const names = Object.keys(inserts);
  const problems = [
    ...names.filter((name) => !found.includes(name)).map((name) => `has no line <!-- ${name} -->; add it.`),
    ...found
      .filter((name) => !names.includes(name))
      .map((name) => `has an unknown marker <!-- ${name} -->; remove it.`),
    ...found
      .filter((name, at) => found.indexOf(name) < at)
      .map((name) => `has <!-- ${name} --> twice; remove one.`),
  ];
  if (problems.length > 0)
    throw new BrokenDocument(...problems.map((problem) => `introduction.md ${problem}`));
  return text.replaceAll(marker, (line, name: string) => inserts[name]?.trim() ?? line);
}

const marker = /^<!-- (\w+) -->$/gm;
