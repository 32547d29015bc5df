import { BrokenDocument } from "../read/broken-document.ts";
import { contentsOf } from "./contents.ts";
import { fillMarkers, type Inserts } from "./markers.ts";
import type { Page } from "./page.ts";

/**
 * The pages of the guide, in the order in which the description lists them.
 *
 * @param texts the pages by file name, relative to the source folder
 * @throws BrokenDocument if description and files do not list the same pages by the same titles, or for a
 * marker that is missing or unknown
 */
export function guidePages(
  description: string,
  texts: ReadonlyMap<string, string>,
  inserts: Inserts,
): readonly Page[] {
  const contents = contentsOf(description);
  const problems = [
    ...contents
      .filter(({ file }) => !texts.has(file))
      .map(({ file }) => `introduction.md lists ${file}, which is missing; write it or remove the line.`),
    ...[...texts.keys()]
      .filter((file) => contents.every((entry) => entry.file !== file))
      .map((file) => `introduction.md does not list ${file}; add a line for it.`),
    ...contents
      .filter(({ file, title }) => texts.has(file) && !texts.get(file)?.startsWith(`# ${title}\n`))
      .map(({ file, title }) => `${file} does not begin with "# ${title}", as introduction.md calls it.`),
  ];
  if (problems.length > 0) throw new BrokenDocument(...problems);
  const filled = fillMarkers(texts, inserts);
  return contents.map(({ file, name, title, summary }) => ({
    path: `guide/${name}`,
    title,
    summary,
    markdown: filled.get(file) ?? "",
  }));
}
