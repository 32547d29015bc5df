/** A page of the docs beside the reference, as Markdown; the guide and the metrics are HTML as well. */
export type Page = {
  /** Where it is below `docs/`, without an ending: `guide/runs`. */
  readonly path: string;
  /** Its heading. */
  readonly title: string;
  /** What it is about, in one line without a full stop. */
  readonly summary: string;
  /** Links to other pages are relative and end in `.md`, so that they work between the files too. */
  readonly markdown: string;
};
