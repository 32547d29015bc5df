/** The part of a list that is drawn: from `first` to before `end`. */
export type ListWindow = { readonly first: number; readonly end: number };

/**
 * Which rows of a list are seen, and some around them, so that scrolling meets no gap.
 *
 * @param top how far the list is scrolled, in pixels
 * @param height of what is seen of it
 * @param rowHeight of each row
 */
export function windowOf(top: number, height: number, rowHeight: number, count: number): ListWindow {
  const first = Math.max(0, Math.floor(top / rowHeight) - around);
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + around);
  return { first: Math.min(first, Math.max(0, count - 1)), end };
}

const around = 12;
