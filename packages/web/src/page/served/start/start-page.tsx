import type { Aegis } from "@aegis/client";
import { visibleLine } from "../../text/visible.ts";
import { Refused } from "../refused.tsx";
import { ServedPage } from "../served-page.tsx";
import { datasetAddress } from "../served-place.ts";
import { useLoaded } from "../use-loaded.ts";
import { StartForm } from "./start-form.tsx";

type Props = {
  readonly aegis: Aegis;
  /** The dataset. */
  readonly id: number;
};

/** Starts a run of a dataset. */
export function StartPage({ aegis, id }: Props) {
  const loaded = useLoaded(async (signal) => {
    const [dataset, metrics, models] = await Promise.all([
      aegis.datasets.get(id, { signal }),
      aegis.metrics.list({}, { signal }),
      aegis.models.list({}, { signal }),
    ]);
    return { dataset, metrics, models };
  }, String(id));
  const name = loaded.is === "there" ? visibleLine(loaded.value.dataset.name, 80) : `Dataset ${id}`;
  return (
    <ServedPage title="Start a run" up={{ href: datasetAddress(id), title: name }}>
      {loaded.is === "loading" && <p class="note">Reading the dataset …</p>}
      {loaded.is === "refused" && <Refused error={loaded.error} />}
      {loaded.is === "there" && <StartForm aegis={aegis} {...loaded.value} />}
    </ServedPage>
  );
}
