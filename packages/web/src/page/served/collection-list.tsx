import type { Aegis } from "@aegis/client";
import type { CollectionRun, DataCollection } from "@aegis/contract";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { counted, scoreText, timeText } from "../text/figures.ts";
import { visibleLine } from "../text/visible.ts";
import { runName } from "./run-list.tsx";
import { ServedList } from "./served-list.tsx";
import { datasetAddress, type ListPlace, runAddress } from "./served-place.ts";

type Props = { readonly aegis: Aegis; readonly place: ListPlace };

/** The collections that the key may see, newest first, with their datasets and runs. */
export function CollectionList({ aegis, place }: Props) {
  return (
    <ServedList
      title="Collections"
      at="collections"
      noun="collection"
      place={place}
      // Collections cannot be searched.
      load={({ page, page_size }, signal) =>
        aegis.dataCollections.list({ page, page_size }, { signal }).page()
      }
    >
      {(collections) =>
        collections.map((collection) => <Collection key={collection.id} collection={collection} />)
      }
    </ServedList>
  );
}

function Collection({ collection }: { readonly collection: DataCollection }) {
  const { name, author_email, created_at, datasets, runs } = collection;
  const id = useId();
  return (
    <section class="panel collection" aria-labelledby={id}>
      <h2 id={id}>{visibleLine(name, 80)}</h2>
      <p class="note">
        Created {timeText(created_at)} by {author_email}
      </p>
      {datasets.length + runs.length === 0 && <p class="note">It is empty.</p>}
      <Members title={counted(datasets.length, "dataset")}>
        {datasets.map((dataset) => (
          <li key={dataset.id}>
            <a href={datasetAddress(dataset.id)}>{visibleLine(dataset.name, 60)}</a>
          </li>
        ))}
      </Members>
      <Members title={counted(runs.length, "run")}>
        {runs.map((run) => (
          <li key={run.id}>
            <a href={runAddress(run.id)}>{runName(run)}</a> <span class="muted">{endText(run)}</span>
          </li>
        ))}
      </Members>
    </section>
  );
}

type MembersProps = { readonly title: string; readonly children: readonly ComponentChildren[] };

function Members({ title, children }: MembersProps) {
  if (children.length === 0) return null;
  return (
    <details open={children.length <= mostOpen}>
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

/** More of them are shown when somebody opens the list. */
const mostOpen = 10;

function endText({ result, finished_at }: CollectionRun): string {
  return finished_at === null ? "running" : scoreText(result);
}
