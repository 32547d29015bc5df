import type { DatasetRecord, RecordField } from "@aegis/contract";
import { visibleLine } from "../text/visible.ts";
import { ScrollRegion } from "../views/scroll-region.tsx";
import { fieldTitles } from "./field-titles.ts";
import { recordTexts } from "./record-texts.ts";
import { recordAddress } from "./served-place.ts";

type Props = {
  readonly id: number;
  readonly structure: readonly RecordField[];
  readonly records: readonly DatasetRecord[];
  /** How many rows come before them. */
  readonly from: number;
};

/** The most characters of a text that fit into its cell. */
const mostShown = 240;

/** Rows of a dataset with the beginnings of their texts. */
export function RecordsTable({ id, structure, records, from }: Props) {
  return (
    <ScrollRegion label="Rows">
      <table class="plain texts">
        <thead>
          <tr>
            <th scope="col">Row</th>
            {structure.map((field) => (
              <th key={field} scope="col">
                {fieldTitles[field]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {records.map((record, at) => (
            <RecordLine key={record.id} id={id} row={from + at + 1} structure={structure} record={record} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type LineProps = Pick<Props, "id" | "structure"> & { readonly row: number; readonly record: DatasetRecord };

function RecordLine({ id, row, structure, record }: LineProps) {
  const texts = recordTexts(record);
  return (
    <tr>
      <th scope="row">
        <a href={recordAddress(id, row)} aria-label={`Row ${row}`}>
          {row}
        </a>
      </th>
      {structure.map((field) => (
        <td key={field}>
          <span class="clamp">{visibleLine(texts[field] ?? "–", mostShown)}</span>
        </td>
      ))}
    </tr>
  );
}
