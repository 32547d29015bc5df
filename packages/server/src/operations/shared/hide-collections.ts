import type { Viewer } from "../../domain/entities.ts";
import type { Batches, Reads } from "../../store/store.ts";
import { seenDataCollection } from "./visible.ts";

/**
 * Things as the viewer sees them. A viewer may see a thing but not its collection; it then appears in none.
 */
export async function* hideCollections<Thing extends { readonly data_collection_id: number | null }>(
  reads: Reads,
  viewer: Viewer,
  things: Batches<Thing>,
): Batches<Thing> {
  for await (const batch of things) {
    const ids = new Set(batch.map(({ data_collection_id }) => data_collection_id));
    const hidden = new Set<number | null>();
    for (const id of ids) if ((await seenDataCollection(reads, viewer, id)) === null) hidden.add(id);
    yield batch.map((thing) =>
      hidden.has(thing.data_collection_id) ? { ...thing, data_collection_id: null } : thing,
    );
  }
}
