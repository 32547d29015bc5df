/**
 * How many results are kept. The questions on one row come one after the other, but rows are scored side by
 * side.
 */
const most = 16;

/** A function of a text that keeps its latest results, for texts that many questions in a row are about. */
export function remembering<Result>(make: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, found);
    for (const oldest of known.keys()) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return found;
  };
}
