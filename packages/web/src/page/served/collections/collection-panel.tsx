import type { Aegis } from "@aegis/client";
import type { CollectionRun, DataCollection, Organization } from "@aegis/contract";
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { counted, scoreText, timeText } from "../../text/figures.ts";
import { visibleLine } from "../../text/visible.ts";
import { runName } from "../run-list.tsx";
import { datasetAddress, runAddress } from "../served-place.ts";
import { CollectionTools } from "./collection-tools.tsx";

type Props = {
  readonly aegis: Aegis;
  readonly collection: DataCollection;
  /** That of the key; null if there is none. */
  readonly organization: Organization | null;
  onChange(): void;
};

/** A collection with its datasets and runs, and what can be done with it. */
export function CollectionPanel({ collection, ...more }: Props) {
  const { name, author_email, created_at, org_id, datasets, runs } = collection;
  const id = useId();
  return (
    <section class="panel collection" aria-labelledby={id}>
      <h2 id={id}>{visibleLine(name, 80)}</h2>
      <p class="note">
        Created {timeText(created_at)} by {author_email}
        {org_id !== null && ", shared with the organization"}
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
      <CollectionTools collection={collection} {...more} />
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
