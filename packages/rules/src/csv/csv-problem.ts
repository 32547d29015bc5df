/** Why a file cannot be read, and where. `read-csv.ts` turns it into a DomainError that names the line. */
export class CsvProblem extends Error {
  override readonly name = "CsvProblem";
  readonly location: CsvLocation;

  /** @param message sentences that follow "Line 3, column 2:", or stand alone if there is no location */
  constructor(message: string, location: CsvLocation = {}) {
    super(message);
    this.location = location;
  }
}

/**
 * Where something is in a file: the offset of a byte in its line, or in the first line of its row; and the
 * column, from 1.
 */
export type CsvLocation = { readonly at?: number; readonly column?: number };
