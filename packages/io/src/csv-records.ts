/** Splits a CSV text that arrives in pieces into records, each a list of cells. */
export type CsvRecords = {
  /** The records that end in this piece. */
  write(text: string): string[][];
  /** The last record, if no line break ends it. */
  end(): string[][];
};

/** The state of the reader: at the beginning of a cell, in it, in its quotes, or after them. */
type Place = "start" | "bare" | "quoted" | "closed";

/**
 * Reads CSV as RFC 4180 has it, and a little more: lines end as the first line does, with CRLF, LF or CR, and
 * a quote inside a cell that does not begin with one stands for itself. An empty line is a record of one
 * empty cell. The time it takes does not depend on how the text is cut.
 *
 * @param refusal what is thrown at a quote that is not closed, and at text after one that is; it gets the
 * number of the record, from 0
 * @param delimiter what separates cells, one character
 * @see https://www.rfc-editor.org/rfc/rfc4180#section-2
 */
export function csvRecords(refusal: (record: number, problem: string) => Error, delimiter = ","): CsvRecords {
  let place: Place = "start";
  let cell = "";
  let record: string[] = [];
  let complete: string[][] = [];
  let count = 0;
  let lineBreak: string | undefined;
  // A CR that ends a piece: only the next piece tells whether it belongs to a CRLF.
  let held = "";

  return {
    write(text) {
      const whole = held + text;
      held = whole.endsWith("\r") ? "\r" : "";
      read(held === "" ? whole : whole.slice(0, -1));
      return taken();
    },
    end() {
      read(held);
      if (place === "quoted") throw refusal(count, "a quote is not closed");
      if (place !== "start" || record.length > 0) endRecord();
      return taken();
    },
  };

  function read(text: string): void {
    let [cellEnd, lineEnd] = [-1, -1];
    for (let at = 0; at < text.length; ) {
      if (place === "quoted") at = readQuoted(text, at);
      else if (text[at] === '"' && place !== "bare") {
        // Behind a closing quote it stands for a quote; at the beginning of a cell it opens it.
        if (place === "closed") cell += '"';
        place = "quoted";
        at += 1;
      } else {
        if (cellEnd < at) cellEnd = indexOf(text, delimiter, at);
        if (lineEnd < at)
          lineEnd = lineBreak === undefined ? anyLineEnd(text, at) : indexOf(text, lineBreak, at);
        const stop = Math.min(cellEnd, lineEnd);
        if (stop > at) readBare(text.slice(at, stop));
        at = stop === text.length ? stop : readEnd(text, stop);
      }
    }
  }

  function readQuoted(text: string, at: number): number {
    const quote = text.indexOf('"', at);
    const stop = quote < 0 ? text.length : quote;
    cell += text.slice(at, stop);
    if (quote >= 0) place = "closed";
    return stop + 1;
  }

  function readBare(text: string): void {
    if (place === "closed")
      throw refusal(count, `${JSON.stringify(text.slice(0, 20))} follows a closing quote`);
    cell += text;
    place = "bare";
  }

  /** Ends the cell at a delimiter or a line break. */
  function readEnd(text: string, at: number): number {
    if (text[at] === delimiter) {
      endCell();
      return at + 1;
    }
    lineBreak ??= text.startsWith("\r\n", at) ? "\r\n" : text.charAt(at);
    endRecord();
    return at + lineBreak.length;
  }

  function endCell(): void {
    record.push(cell);
    cell = "";
    place = "start";
  }

  function endRecord(): void {
    endCell();
    complete.push(record);
    record = [];
    count += 1;
  }

  function taken(): string[][] {
    const records = complete;
    complete = [];
    return records;
  }
}

/** The first index at or after `from` at which a text occurs; the end if there is none. */
function indexOf(text: string, wanted: string, from: number): number {
  const found = text.indexOf(wanted, from);
  return found < 0 ? text.length : found;
}

function anyLineEnd(text: string, from: number): number {
  return Math.min(indexOf(text, "\n", from), indexOf(text, "\r", from));
}
