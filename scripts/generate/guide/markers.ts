import { BrokenDocument } from "../read/broken-document.ts";

/** What replaces each marker of the guide: the line `<!-- models -->` becomes `inserts.models`. */
export type Inserts = Readonly<Record<string, string>>;

/**
 * The texts of the guide, by file name, with their markers filled in.
 *
 * @throws BrokenDocument for a marker that is missing, unknown or there twice: nobody would notice a missing
 * table.
 */
export function fillMarkers(
  texts: ReadonlyMap<string, string>,
  inserts: Inserts,
): ReadonlyMap<string, string> {
  const found = [...texts].flatMap(([file, text]) =>
    [...text.matchAll(marker)].map(([, name = ""]) => ({ file, name })),
  );
  const names = Object.keys(inserts);
  const problems = [
    ...names
      .filter((name) => found.every((each) => each.name !== name))
      .map((name) => `The guide has no line <!-- ${name} -->; add it to one of its pages.`),
    ...found
      .filter(({ name }) => !names.includes(name))
      .map(({ file, name }) => `${file} has an unknown marker <!-- ${name} -->; remove it.`),
    ...found
      .filter(({ name }, at) => found.findIndex((each) => each.name === name) < at)
      .map(({ file, name }) => `${file} has <!-- ${name} --> a second time; remove it.`),
  ];
  if (problems.length > 0) throw new BrokenDocument(...problems);
  return new Map(
    [...texts].map(([file, text]) => [
      file,
      text.replaceAll(marker, (line, name: string) => inserts[name]?.trim() ?? line),
    ]),
  );
}

const marker = /^<!-- (\w+) -->$/gm;
