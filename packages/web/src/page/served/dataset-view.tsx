import type { Aegis } from "@aegis/client";
import type { DatasetDetail } from "@aegis/contract";
import { counted, timeText } from "../text/figures.ts";
import { MoveField } from "./collections/move-field.tsx";
import { DatasetMetrics } from "./dataset-metrics.tsx";
import { DatasetRuns } from "./dataset-runs.tsx";
import { Download } from "./download.tsx";
import { RecordsTable } from "./records-table.tsx";
import { ServedPage } from "./served-page.tsx";
import { datasetAddress, listAddress, startAddress } from "./served-place.ts";

type Props = {
  readonly aegis: Aegis;
  readonly title: string;
  readonly dataset: DatasetDetail;
  readonly page: number;
};

const pageSize = 25;

/** A dataset: its metrics, its runs and a page of its rows. */
export function DatasetView({ aegis, title, dataset, page }: Props) {
  const { id, records, author_email, created_at } = dataset;
  const from = (page - 1) * pageSize;
  const shown = records.slice(from, from + pageSize);
  return (
    <ServedPage title={title} up={{ href: listAddress("datasets"), title: "Datasets" }}>
      <div class="fields">
        <p class="note">
          {counted(records.length, "row")}, created {timeText(created_at)}
          {author_email === undefined ? "" : ` by ${author_email}`}
        </p>
        {records.length > 0 && (
          <Download
            title="Download as CSV"
            load={async () => {
              const { filename = `dataset_${id}.csv`, stream } = await aegis.datasets.download(id);
              return { filename, content: await new Response(stream).blob() };
            }}
          />
        )}
        {records.length > 0 && (
          <a class="button" href={startAddress(id)}>
            Start a run
          </a>
        )}
      </div>
      <MoveField
        aegis={aegis}
        current={dataset.data_collection_id}
        onMove={(collection) => aegis.datasets.update(id, { data_collection_id: collection })}
      />
      <DatasetMetrics dataset={dataset} />
      <DatasetRuns runs={dataset.runs} />
      <section>
        <h2>Rows</h2>
        {shown.length === 0 ? (
          <p class="note">{records.length === 0 ? "It has no rows." : `It has no page ${page}.`}</p>
        ) : (
          <RecordsTable id={id} structure={dataset.structure} records={shown} from={from} />
        )}
        <nav aria-label="Pages" class="row-nav">
          {page > 1 && <a href={datasetAddress(id, page - 1)}>Previous</a>}
          {from + pageSize < records.length && <a href={datasetAddress(id, page + 1)}>Next</a>}
          {shown.length > 0 && (
            <span class="note">
              Rows {from + 1} to {from + shown.length}
            </span>
          )}
        </nav>
      </section>
    </ServedPage>
  );
}
