import type { DatasetDetail } from "@aegis/contract";
import { useKeys } from "../keyboard/use-keys.ts";
import { RowTexts } from "../row/row-texts.tsx";
import { countText } from "../text/figures.ts";
import { recordTexts } from "./record-texts.ts";
import { ServedPage } from "./served-page.tsx";
import { datasetAddress, recordAddress } from "./served-place.ts";

type Props = {
  /** The name of the dataset. */
  readonly title: string;
  readonly dataset: Pick<DatasetDetail, "id" | "records">;
  /** From 1. */
  readonly row: number;
};

/** A row of a dataset with whole texts, and the ways to its neighbours. */
export function RecordView({ title, dataset: { id, records }, row }: Props) {
  const record = records[row - 1];
  const previous = row > 1 ? recordAddress(id, row - 1) : undefined;
  const next = row < records.length ? recordAddress(id, row + 1) : undefined;
  const go = (to: string | undefined) => (to === undefined ? undefined : () => location.assign(to));
  useKeys({ j: go(next), k: go(previous), Escape: go(datasetAddress(id)) });
  return (
    <ServedPage title={`Row ${row}`} up={{ href: datasetAddress(id), title }}>
      {record === undefined ? (
        <p role="alert">This dataset has no row {row}.</p>
      ) : (
        <>
          <RowTexts key={row} row={{ record: recordTexts(record), evaluations: [] }} />
          <nav aria-label="Rows" class="row-nav">
            {previous !== undefined && <a href={previous}>Previous</a>}
            {next !== undefined && <a href={next}>Next</a>}
            <span class="note">
              {countText(row)} of {countText(records.length)}
            </span>
          </nav>
        </>
      )}
    </ServedPage>
  );
}
