/**
 * The most elements of one question. Models give up to 20 verdicts reliably; a reply to thousands would
 * exceed what they can write.
 */
const most = 20;

/** How many elements before a batch are shown with it, so that pronouns in it can be understood. */
const shownBefore = 3;

/** A part of a list, and the elements right before it. */
type Batch<Element> = { readonly batch: readonly Element[]; readonly before: readonly Element[] };

/** Cuts a list into parts of at most 20 elements. An empty list has no parts. */
export function batchesOf<Element>(elements: readonly Element[]): readonly Batch<Element>[] {
  const starts = [...Array(Math.ceil(elements.length / most)).keys()].map((part) => part * most);
  return starts.map((start) => ({
    batch: elements.slice(start, start + most),
    before: elements.slice(Math.max(0, start - shownBefore), start),
  }));
}
