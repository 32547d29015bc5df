/** A part of a text that is marked, in UTF-16 units, the end exclusive. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  /** What only this text has; what the metadata names; the sentence around that. */
  readonly kind: "only" | "finding" | "section";
  /** Why it is marked, if there is more to say. */
  readonly title: string | null;
};

/** A part of a text with the marks that cover all of it. */
export type MarkedPart = {
  readonly text: string;
  readonly kinds: ReadonlySet<Mark["kind"]>;
  readonly title: string | null;
};

/** Cuts a text wherever a mark begins or ends. Marks may overlap, and may reach beyond the text. */
export function markedParts(text: string, marks: readonly Mark[]): readonly MarkedPart[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start < end && start < text.length);
  const cuts = within.flatMap(({ start, end }) => [start, Math.min(end, text.length)]);
  const places = [...new Set([0, ...cuts, text.length])].sort((one, other) => one - other);
  const starting = Map.groupBy(within, ({ start }) => start);
  let open: readonly Mark[] = [];
  return places.slice(0, -1).map((from, at) => {
    open = [...open.filter(({ end }) => end > from), ...(starting.get(from) ?? [])];
    return {
      text: text.slice(from, places[at + 1]),
      kinds: new Set(open.map(({ kind }) => kind)),
      title: open.findLast(({ title }) => title !== null)?.title ?? null,
    };
  });
}
