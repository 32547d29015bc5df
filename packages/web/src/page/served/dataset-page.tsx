import type { Aegis } from "@aegis/client";
import { visibleLine } from "../text/visible.ts";
import { DatasetView } from "./dataset-view.tsx";
import { RecordView } from "./record-view.tsx";
import { Refused } from "./refused.tsx";
import { ServedPage } from "./served-page.tsx";
import { listAddress, type ServedPlace } from "./served-place.ts";
import { useLoaded } from "./use-loaded.ts";

type Props = {
  readonly aegis: Aegis;
  readonly place: Extract<ServedPlace, { at: "dataset" | "record" }>;
};

/** A dataset of the server with a page of its rows, or one of them. It is loaded once for all of them. */
export function DatasetPage({ aegis, place }: Props) {
  const { id } = place;
  const loaded = useLoaded((signal) => aegis.datasets.get(id, { signal }), String(id));
  if (loaded.is !== "there")
    return (
      <ServedPage title={`Dataset ${id}`} up={{ href: listAddress("datasets"), title: "Datasets" }}>
        {loaded.is === "loading" ? (
          <p class="note">Reading the dataset …</p>
        ) : (
          <Refused error={loaded.error} />
        )}
      </ServedPage>
    );
  const dataset = loaded.value;
  const title = visibleLine(dataset.name, 80);
  if (place.at === "record") return <RecordView title={title} dataset={dataset} row={place.row} />;
  return <DatasetView aegis={aegis} title={title} dataset={dataset} page={place.page} />;
}
