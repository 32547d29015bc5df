/** The options of a mock name an example that no operation has. */
export class UnknownExample extends Error {
  override readonly name = "UnknownExample";

  constructor(example: string, code: number | undefined) {
    const where = code === undefined ? "" : ` with ${code}`;
    super(`No operation has an example "${example}"${where}. The names are in the document, under examples.`);
  }
}
