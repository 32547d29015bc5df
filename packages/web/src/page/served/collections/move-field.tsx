import type { Aegis } from "@aegis/client";
import type { DataCollection } from "@aegis/contract";
import { useId, useState } from "preact/hooks";
import { visibleLine } from "../../text/visible.ts";
import { Refused } from "../refused.tsx";
import { useSending } from "../sending/use-sending.ts";
import { useLoaded } from "../use-loaded.ts";

type Props = {
  readonly aegis: Aegis;
  /** The collection that it is in; null for none. */
  readonly current: number | null;
  /** Moves it, or throws what the server says. */
  onMove(collection: number | null): Promise<unknown>;
};

/** Moves a dataset or a run into a collection, or out of it. The collections are read when it is opened. */
export function MoveField({ aegis, current, onMove }: Props) {
  const id = useId();
  const [kept, setKept] = useState(current);
  const [chosen, setChosen] = useState(current);
  const [isOpen, setOpen] = useState(false);
  const { isSending, problem, send } = useSending();
  const collections = useLoaded(
    async (signal) => (isOpen ? collectionsOf(aegis, signal) : []),
    String(isOpen),
  );
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{kept === null ? "In no collection" : "In a collection"}</summary>
      {isOpen && collections.is === "loading" && <p class="note">Reading the collections …</p>}
      {collections.is === "refused" && <Refused error={collections.error} />}
      {isOpen && collections.is === "there" && (
        <form
          class="fields"
          onSubmit={(event) => {
            event.preventDefault();
            send("", async () => {
              await onMove(chosen);
              setKept(chosen);
            });
          }}
        >
          <label for={id}>Collection</label>
          <select
            id={id}
            value={chosen ?? ""}
            onChange={({ currentTarget: { value } }) => setChosen(value === "" ? null : Number(value))}
          >
            <option value="">no collection</option>
            {collections.value.map((collection) => (
              <option key={collection.id} value={collection.id}>
                {visibleLine(collection.name, 60)}
              </option>
            ))}
          </select>
          <button type="submit" class="button second" disabled={isSending || chosen === kept}>
            Move
          </button>
          {problem !== undefined && <p role="alert">{problem.text}</p>}
        </form>
      )}
    </details>
  );
}

async function collectionsOf(aegis: Aegis, signal: AbortSignal): Promise<readonly DataCollection[]> {
  const found: DataCollection[] = [];
  for await (const each of aegis.dataCollections.list({ page_size: 100 }, { signal })) found.push(each);
  return found;
}
