/** Tells on which lines of a CSV file its rows begin. The parser knows only where they end, in bytes. */
export type CsvLines = {
  /** Counts the lines of bytes before the parser gets them. */
  add(bytes: Buffer): void;
  /** The line, from 1, on which the next row begins. */
  next(): number;
  /** @param place how many bytes the parser has read with the row that it gives now */
  rowEnds(place: number): void;
};

/** How lines of a file are counted. */
export type CsvLineOptions = {
  /** Which line the first byte is on, from 1. */
  readonly first: number;
  /** What the header line ends with: lines that end with CR alone are counted by CR, all others by LF. */
  readonly lineEnd: string;
  /** Whether the parser passes over empty lines. */
  readonly skipsEmpty: boolean;
};

/** @param options how lines are counted: as editors count them, so that a CRLF within quotes is one end */
export function createCsvLines({ first, lineEnd, skipsEmpty }: CsvLineOptions): CsvLines {
  const end = Buffer.from(lineEnd).at(-1) ?? 10;
  let line = first;
  let read = 0;
  let lastByte = 0;
  let lineBegan = 0;
  // Of lines that have been counted, but not yet reached: where they end, and whether they have nothing else.
  let ends: number[] = [];
  let areEmpty: boolean[] = [];
  let reached = 0;
  const pass = () => {
    reached += 1;
    line += 1;
  };
  return {
    add(bytes) {
      ends = ends.slice(reached);
      areEmpty = areEmpty.slice(reached);
      reached = 0;
      for (let at = bytes.indexOf(end); at >= 0; at = bytes.indexOf(end, at + 1)) {
        const after = read + at + 1;
        const before = at === 0 ? lastByte : bytes[at - 1];
        const isWhole = lineEnd.length === 1 || before === 13;
        ends.push(after);
        areEmpty.push(isWhole && after - lineBegan === lineEnd.length);
        lineBegan = after;
      }
      read += bytes.length;
      lastByte = bytes.at(-1) ?? lastByte;
    },
    next() {
      while (skipsEmpty && areEmpty[reached] === true) pass();
      return line;
    },
    rowEnds(place) {
      for (let next = ends[reached]; next !== undefined && next <= place; next = ends[reached]) pass();
    },
  };
}
