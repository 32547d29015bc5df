import type { FetchResult } from "../call-operation.ts";
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
 * Makes a download of a response whose body has not been read. One of the readers in `rows.ts` reads its
 * rows.
 */
export async function asDownload<Row>(
  result: Promise<FetchResult<unknown>>,
  readerOf: (readers: typeof import("./rows.ts")) => CsvReader<Row>,
): Promise<FetchResult<CsvDownload<Row>>> {
  const settled = await result;
  if (settled.error !== undefined) return settled;
  const { response } = settled;
  // JSON, which is not a valid download, has been read already and is available only as text.
  const { body } = response.bodyUsed ? new Response(await response.text()) : response;
  const stream = body ?? new Blob().stream();
  async function* rows() {
    // Loaded on demand: of those who download, few read rows.
    yield* readerOf(await import("./rows.ts"))(stream);
  }
  return {
    data: { filename: filenameOf(response.headers), stream, text: () => response.text(), rows },
    response,
  };
}

/** The name without a path: the server must not choose the folder. */
function filenameOf(headers: Headers): string | undefined {
  const [, quoted, bare] =
    /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(headers.get("content-disposition") ?? "") ?? [];
  return (quoted ?? bare)?.split(/[\\/]/).at(-1) || undefined;
}
