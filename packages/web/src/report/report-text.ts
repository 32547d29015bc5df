import type { ReportRow, ReportRun } from "./report-data.ts";

/** A run to be written: its rows, and what is known once they have all been read. */
export type ReportSource = {
  readonly rows: AsyncIterable<ReportRow>;
  summary(): ReportRun;
};

/** The element that holds the runs: a list of `ReportRun`. It is the last one of the page. */
export const runsElement = "aegis-runs";

/**
 * Writes a page with its data inside, a piece at a time. Rows are in elements of their own, some at a time:
 * the page reads only those that are looked at. An element of this type is never run, and `<`, which alone
 * could end it, is escaped.
 *
 * @param page as it is without data, of `generated/web/`
 */
export async function* reportText(page: string, sources: Iterable<ReportSource>): AsyncGenerator<string> {
  yield page;
  const runs: ReportRun[] = [];
  for (const { rows, summary } of sources) {
    for await (const piece of inPieces(rows))
      yield `${element(`data-run="${runs.length}" data-first="${piece.first}"`, `[${piece.rows.join(",")}]`)}\n`;
    runs.push(summary());
  }
  yield `${element(`id="${runsElement}"`, embedded(runs))}\n`;
}

/** JSON that cannot end the element that it is in. */
function embedded(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function element(attributes: string, json: string): string {
  return `<script type="application/json" ${attributes}>${json}</script>`;
}

type Piece = { readonly first: number; readonly rows: readonly string[] };

async function* inPieces(rows: AsyncIterable<ReportRow>): AsyncGenerator<Piece> {
  let [first, length, pending] = [0, 0, [] as string[]];
  for await (const row of rows) {
    const text = embedded(row);
    pending.push(text);
    length += text.length;
    if (pending.length < mostRows && length < charactersAtOnce) continue;
    yield { first, rows: pending };
    [first, length, pending] = [first + pending.length, 0, []];
  }
  if (pending.length > 0) yield { first, rows: pending };
}

/** Few enough that a piece is read before anybody notices. */
const mostRows = 100;
const charactersAtOnce = 1 << 18;
