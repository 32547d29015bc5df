/** An entry in the list of the guide's pages, which the description of the document has. */
export type Entry = {
  /** The file of the page in the source folder, such as `guide/runs.md`. */
  readonly file: string;
  /** Its name in an address: `runs`. */
  readonly name: string;
  readonly title: string;
  readonly summary: string;
};

/** The pages of the guide, in the order of their lines in the description: `- [Runs](guide/runs.md): …`. */
export function contentsOf(description: string): Entry[] {
  return [...description.matchAll(entry)].map(([, title = "", file = "", name = "", summary = ""]) => ({
    file,
    name,
    title,
    summary,
  }));
}

/**
 * The description with links that lead to the pages as they are served: `guide/runs.md` and `decisions.md`
 * of the source folder become pages below `/docs/guide/`.
 */
export function withServedLinks(description: string): string {
  return description
    .replaceAll(/\]\((?:guide\/)?([\w-]+)\.md\)/g, "](/docs/guide/$1.html)")
    .replaceAll("](llms.txt)", "](/llms.txt)");
}

const entry = /^- \[([^\]]+)\]\(((?:guide\/)?([\w-]+)\.md)\): (.+)$/gm;
