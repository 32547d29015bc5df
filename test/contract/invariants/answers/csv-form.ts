import type { Operation } from "../../../openapi-document.ts";
import { csvOf } from "../csv-text.ts";
import { type Exchange, succeeded } from "../exchange.ts";
import type { AnswerInvariant } from "../invariant.ts";

/** A download is a table with a header line. */
export const csvForm: AnswerInvariant = {
  name: "csv-form",
  says: "A CSV has a header line with columns of the document, in its order; lines end in LF.",
  source: "decided",
  find(exchange) {
    if (!isCsv(exchange)) return [];
    const { columns, rows, faults } = csvOf(exchange.response.text);
    if (faults.length > 0) return faults;
    const known = [...columnsOf(exchange.operation), defused];
    const strange = columns.filter((name) => !known.includes(name));
    const ordered = known.filter((name) => columns.includes(name));
    return [
      ...strange.map((name) => `The header line has "${name}", not a column of the document.`),
      ...(strange.length > 0 || columns.join() === ordered.join()
        ? []
        : [`The columns are ${columns.join()}, not ${ordered.join()}.`]),
      ...(rows.length > 0 ? [] : ["There is no line but the header line."]),
    ];
  },
};

/** The column that names the cells that got an apostrophe. */
export const defused = "aegis_defused";

/** Whether the body is a CSV. */
export function isCsv(exchange: Exchange): boolean {
  return succeeded(exchange) && exchange.response.mediaType === "text/csv";
}

/** The columns that a download can have, in the order in which its description names them. */
function columnsOf({ description }: Operation): string[] {
  const [, list = ""] = /in (?:the|this) order:?\s([\s\S]*?)The file is named/.exec(description) ?? [];
  return [...list.matchAll(/`(\w+)`/g)].map(([, name = ""]) => name);
}
