import type { Aegis } from "@aegis/client";
import type { DataCollection, Organization } from "@aegis/contract";
import { useState } from "preact/hooks";
import { visibleLine } from "../../text/visible.ts";
import { useSending } from "../sending/use-sending.ts";
import { uploadAddress } from "../served-place.ts";
import { NameForm } from "./name-form.tsx";

type Props = {
  readonly aegis: Aegis;
  readonly collection: DataCollection;
  readonly organization: Organization | null;
  onChange(): void;
};

/** Uploads into a collection, renames, shares and deletes it. Refusals are told in the server's words. */
export function CollectionTools({ aegis, collection, organization, onChange }: Props) {
  const { id, org_id } = collection;
  const [name, setName] = useState(collection.name);
  const { isSending, problem, send } = useSending();
  const change = (work: () => Promise<unknown>) =>
    send("", async () => {
      await work();
      onChange();
    });
  const shareWith = (organizationId: number | null) =>
    change(() => aegis.dataCollections.update(id, { org_id: organizationId }));
  return (
    <details>
      <summary>Change</summary>
      <div class="tools">
        <NameForm
          label="Name"
          title="Rename"
          name={name}
          isSending={isSending}
          onName={setName}
          onSend={() => change(() => aegis.dataCollections.update(id, { name }))}
        />
        <div class="fields">
          <a class="button second" href={uploadAddress(id)}>
            Upload a dataset into it
          </a>
          {org_id !== null && (
            <button type="button" class="button second" disabled={isSending} onClick={() => shareWith(null)}>
              Make it private
            </button>
          )}
          {org_id === null && organization !== null && (
            <button
              type="button"
              class="button second"
              disabled={isSending}
              onClick={() => shareWith(organization.id)}
            >
              Share it with {visibleLine(organization.name, 60)}
            </button>
          )}
          <button
            type="button"
            class="button second"
            disabled={isSending}
            onClick={() => {
              const shown = visibleLine(collection.name, 80);
              if (confirm(`Delete the collection "${shown}"? Its datasets and runs stay, in no collection.`))
                change(() => aegis.dataCollections.delete(id));
            }}
          >
            Delete it
          </button>
        </div>
        {problem !== undefined && <p role="alert">{problem.text}</p>}
      </div>
    </details>
  );
}
