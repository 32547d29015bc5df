import type { Aegis } from "@aegis/client";
import { useState } from "preact/hooks";
import { visibleLine } from "../../text/visible.ts";
import { type ChosenMetrics, selectionOf } from "../metrics/metric-choice.ts";
import { MetricsFields } from "../metrics/metrics-fields.tsx";
import { Refused } from "../refused.tsx";
import { Problem } from "../sending/problem.tsx";
import { SendForm } from "../sending/send-form.tsx";
import { FormError } from "../sending/sending-problem.ts";
import { useSending } from "../sending/use-sending.ts";
import { ServedPage } from "../served-page.tsx";
import { datasetAddress, listAddress } from "../served-place.ts";
import { useLoaded } from "../use-loaded.ts";
import { mappingsOf, structureOf } from "./column-choice.ts";
import { ColumnsFields } from "./columns-fields.tsx";
import { FileField } from "./file-field.tsx";
import { useCsvFile } from "./use-csv-file.ts";

type Props = {
  readonly aegis: Aegis;
  /** Into which collection it goes; null for none. */
  readonly collection: number | null;
};

/** Uploads a CSV file as a dataset: its columns, its metrics and its name. */
export function UploadPage({ aegis, collection }: Props) {
  const into = useLoaded(
    async (signal) => (collection === null ? null : aegis.dataCollections.get(collection, { signal })),
    "",
  );
  const metrics = useLoaded((signal) => aegis.metrics.list({}, { signal }), "");
  const { csv, problem: unreadable, choose, refuse, setColumns } = useCsvFile();
  const [name, setName] = useState("");
  const [choice, setChoice] = useState<ChosenMetrics>({});
  const sending = useSending();
  const { problem } = sending;
  const upload = async (idempotencyKey: string) => {
    if (csv === undefined || metrics.is !== "there") return;
    if (structureOf(csv.columns).length === 0)
      throw new FormError("columns", "Choose a column for at least one field.");
    if (Object.keys(choice).length === 0) throw new FormError("metrics", "Choose at least one metric.");
    const form = {
      file: csv.file,
      selected_metrics: selectionOf(choice, metrics.value),
      column_mappings: mappingsOf(csv.columns),
      ...(name === "" ? {} : { name }),
      ...(collection === null ? {} : { data_collection_id: collection }),
    };
    const dataset = await aegis.datasets.create(form, { idempotencyKey });
    location.hash = datasetAddress(dataset.id);
  };
  return (
    <ServedPage title="Upload a dataset" up={{ href: listAddress("datasets"), title: "Datasets" }}>
      {into.is === "refused" && <Refused error={into.error} />}
      {into.is === "there" && into.value !== null && (
        <p class="note">It goes into the collection {visibleLine(into.value.name, 80)}.</p>
      )}
      <SendForm
        sending={sending}
        titles={["Upload", "Uploading …"]}
        isReady={csv !== undefined && metrics.is === "there"}
        content={[csv && fileMark(csv.file), csv?.columns, name, choice]}
        onSend={upload}
      >
        <FileField unreadable={unreadable} problem={problem} onChoose={choose} onRefuse={refuse} />
        {csv !== undefined && (
          <>
            <ColumnsFields
              preview={csv.preview}
              choice={csv.columns}
              onChoose={setColumns}
              problem={problem}
            />
            <div class="form-field">
              <label for="name">Name</label>
              <input
                id="name"
                maxLength={255}
                placeholder={csv.file.name}
                value={name}
                onInput={({ currentTarget }) => setName(currentTarget.value)}
              />
              <Problem at="name" problem={problem} />
            </div>
            {metrics.is === "loading" && <p class="note">Reading the metrics …</p>}
            {metrics.is === "refused" && <Refused error={metrics.error} />}
            {metrics.is === "there" && (
              <MetricsFields
                metrics={metrics.value}
                structure={structureOf(csv.columns)}
                choice={choice}
                problem={problem}
                onChoose={setChoice}
              />
            )}
          </>
        )}
      </SendForm>
    </ServedPage>
  );
}

/** What tells a file from others, short of its bytes. The server compares those, too. */
function fileMark({ name, size, lastModified }: File) {
  return [name, size, lastModified];
}
