/** Why a file cannot be read, and where. `read-csv.ts` tells it to the caller, with the line that belongs to the place. */
export class CsvProblem extends Error {
  override readonly name = "CsvProblem";
  readonly place: CsvPlace;

  /** @param message sentences to read after "Line 3, column 2:", or alone where there is no place */
  constructor(message: string, place: CsvPlace = {}) {
    super(message);
    this.place = place;
  }
}

/** Where something is in a file: a byte of its line, from 0, that of the row where it spans lines; and the column, from 1. */
export type CsvPlace = { readonly at?: number; readonly column?: number };
