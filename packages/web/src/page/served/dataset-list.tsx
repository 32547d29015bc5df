import type { Aegis } from "@aegis/client";
import type { Dataset } from "@aegis/contract";
import { counted, timeText } from "../text/figures.ts";
import { visibleLine } from "../text/visible.ts";
import { ScrollRegion } from "../views/scroll-region.tsx";
import { fieldTitles } from "./field-titles.ts";
import { ServedList } from "./served-list.tsx";
import { datasetAddress, type ListPlace, uploadAddress } from "./served-place.ts";

type Props = {
  readonly aegis: Aegis;
  readonly place: ListPlace;
  onSearch(search: string): void;
};

/** The datasets that the key may see, newest first. */
export function DatasetList({ aegis, place, onSearch }: Props) {
  return (
    <ServedList
      title="Datasets"
      at="datasets"
      noun="dataset"
      search={{ by: "name", onSearch }}
      place={place}
      load={(query, signal) => aegis.datasets.list(query, { signal }).page()}
      action={
        <a class="button" href={uploadAddress()}>
          Upload a dataset
        </a>
      }
    >
      {(datasets) => <DatasetsTable datasets={datasets} />}
    </ServedList>
  );
}

function DatasetsTable({ datasets }: { readonly datasets: readonly Dataset[] }) {
  return (
    <ScrollRegion label="Datasets">
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Dataset</th>
            <th scope="col">Fields</th>
            <th scope="col">Metrics</th>
            <th scope="col">By</th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {datasets.map(({ id, name, structure, selected_metrics, author_email, created_at }) => (
            <tr key={id}>
              <th scope="row">
                <a href={datasetAddress(id)}>{visibleLine(name, 60)}</a>
              </th>
              <td class="muted">{structure.map((field) => fieldTitles[field]).join(", ")}</td>
              <td>{counted(Object.keys(selected_metrics ?? {}).length, "metric")}</td>
              <td class="muted">{author_email ?? "–"}</td>
              <td class="muted">{timeText(created_at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
