/** Says how far a campaign is. */
export type Progress = (done: number, of: number, words: string) => void;

/** A line on a terminal that is written over; nothing in a pipe. */
export function progressOn(stream: NodeJS.WriteStream): {
  readonly tell: Progress;
  readonly clear: () => void;
} {
  if (!stream.isTTY) return { tell: () => {}, clear: () => {} };
  return {
    tell: (done, of, words) =>
      void stream.write(`\r\u001b[K${done.toLocaleString("en")} of ${of.toLocaleString("en")} ${words}`),
    clear: () => void stream.write("\r\u001b[K"),
  };
}
