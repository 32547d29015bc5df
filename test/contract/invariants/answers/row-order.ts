import { elementsOf, membersOf } from "../../../openapi-document.ts";
import { objectsWith, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** The evaluations of a run follow its rows. */
export const rowOrder: AnswerInvariant = {
  name: "row-order",
  says: "The evaluations of a run are in the order of its rows; each row has one record.",
  source: "decided",
  find(exchange) {
    if (!succeeded(exchange)) return [];
    return objectsWith(exchange, "evaluations").flatMap(({ place, object }) => {
      const rows = elementsOf(object.evaluations).map((each) => {
        const { record_index, record, record_id } = membersOf(each);
        return { index: record_index, record: record_id ?? membersOf(record).id };
      });
      return [...backward(place.pointer, rows), ...confused(place.pointer, rows)];
    });
  },
};

type Row = { readonly index: unknown; readonly record: unknown };

function backward(pointer: string, rows: readonly Row[]): string[] {
  const at = rows.findIndex(({ index }, place) => Number(index) < Number(rows[place - 1]?.index));
  return at < 0 ? [] : [`${pointer}/evaluations/${at} is of an earlier row than the one before it.`];
}

/** The same row is the same record, and another row another one. */
function confused(pointer: string, rows: readonly Row[]): string[] {
  const numbered = rows.filter(({ index }) => index !== undefined);
  const pairs = new Set(numbered.map(({ index, record }) => `${index} ${record}`));
  const indexes = new Set(numbered.map(({ index }) => index));
  const records = new Set(numbered.map(({ record }) => record));
  return indexes.size === pairs.size && records.size === pairs.size
    ? []
    : [`${pointer}/evaluations names several records for a row, or several rows for a record.`];
}
