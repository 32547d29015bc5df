import type { CsvReader } from "./csv-rows.ts";

/** A CSV file that is being downloaded. It can be read once, in one of three ways. */
export type CsvDownload<Row> = {
  /** The API's name for the file, without folders. Undefined if the API gives none. */
  readonly filename: string | undefined;
  /** The bytes as they arrive. */
  readonly stream: ReadableStream<Uint8Array>;
  /** The whole file, without a byte order mark. */
  text(): Promise<string>;
  /**
   * Iterates over the rows. Each cell has its column's type, or is null if it is empty; but a text of a
   * record is null only if the file lacks its column. What reads it is loaded with the first row.
   *
   * @throws CsvError while iterating, if the text is not valid CSV or a cell is not of its type
   */
  rows(): AsyncIterable<Row>;
};

/**
 * Makes a download of a response, whose rows one of the readers in `rows.ts` reads.
 *
 * @param text - The body, if it has been read: that of JSON, which is not a valid download.
 */
export function asDownload<Row>(
  response: Response,
  text: string | undefined,
  readerOf: (readers: typeof import("./rows.ts")) => CsvReader<Row>,
): CsvDownload<Row> {
  const content = text === undefined ? response : new Response(text);
  const stream = content.body ?? new Blob().stream();
  async function* rows() {
    // Loaded on demand: of those who download, few read rows.
    yield* readerOf(await import("./rows.ts"))(stream);
  }
  return { filename: filenameOf(response.headers), stream, text: () => content.text(), rows };
}

/** The name without a path: the server must not choose the folder. */
function filenameOf(headers: Headers): string | undefined {
  const [, quoted, bare] =
    /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(headers.get("content-disposition") ?? "") ?? [];
  return (quoted ?? bare)?.split(/[\\/]/).at(-1) || undefined;
}
