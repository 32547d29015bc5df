import type { Answer } from "../call.ts";

/** A CSV file on its way. It can be read once, in one of three ways. */
export type CsvDownload<Row> = {
  /** What the API calls the file, without folders; undefined where it says nothing. */
  readonly filename: string | undefined;
  /** The bytes as they come. */
  readonly stream: ReadableStream<Uint8Array>;
  /** The whole file, without a byte order mark. */
  text(): Promise<string>;
  /**
   * Row by row, each cell of its column's type and null where it is empty. What reads them is loaded when the first
   * row is asked for.
   *
   * @throws CsvError while iterating, when the text is no CSV or a cell is not of its type.
   */
  rows(): AsyncIterable<Row>;
};

/** Turns bytes into rows. */
export type Reader<Row> = (bytes: ReadableStream<Uint8Array>) => AsyncIterable<Row>;

/** Makes a download of an answer whose body has not been read. The rows are read by one of the readers of `rows.ts`. */
export async function asDownload<Row>(
  answer: Promise<Answer<unknown>>,
  readerOf: (readers: typeof import("./rows.ts")) => Reader<Row>,
): Promise<Answer<CsvDownload<Row>>> {
  const settled = await answer;
  if (settled.error !== undefined) return settled;
  const { response } = settled;
  // JSON, which no download is, has been read already and can be had as text alone.
  const { body } = response.bodyUsed ? new Response(await response.text()) : response;
  const stream = body ?? new Blob().stream();
  async function* rows() {
    // Kept out of the bundle's first load, with the parser.
    yield* readerOf(await import("./rows.ts"))(stream);
  }
  return {
    data: { filename: filenameOf(response.headers), stream, text: () => response.text(), rows },
    response,
  };
}

/** The name alone: a server does not choose the folder. */
function filenameOf(headers: Headers): string | undefined {
  const [, quoted, bare] =
    /filename=(?:"([^"]*)"|([^;\s]+))/i.exec(headers.get("content-disposition") ?? "") ?? [];
  return (quoted ?? bare)?.split(/[\\/]/).at(-1) || undefined;
}
