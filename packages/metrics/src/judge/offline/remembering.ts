/**
 * A function of a text that keeps its latest results, for texts that many questions in a row are about.
 *
 * @param most how many are kept: the questions on one row come one after the other, but rows are scored side
 * by side. Default: 16
 */
export function remembering<Result>(make: (text: string) => Result, most = 16): (text: string) => Result {
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
