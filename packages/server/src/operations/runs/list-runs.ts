import { DomainError, defaultPage, pageMeta, timestampFrom } from "@aegis/rules";
import type { Viewer } from "../../domain/entities.ts";
import type { Reads } from "../../store/store.ts";
import type { Operation } from "../operation.ts";
import { hideCollections } from "../shared/hide-collections.ts";
import { hideDatasets } from "../shared/hide-datasets.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { presentRunSummary } from "../shared/present/run-summary.ts";
import { seenDataCollection, seenDataset } from "../shared/visible.ts";

/**
 * Lists a page of the runs that the caller can see, newest first, without their evaluations.
 *
 * @throws DomainError 404 for `shared=true` without an organization
 */
export const listRuns: Operation<"listRuns"> = async ({ store, caller }, { query }) => {
  const { page, page_size, shared = null } = { ...defaultPage, ...query };
  if (shared === true && caller.org_id === null) throw DomainError.noOrganization();
  const { total_items, items } = (await namesUnseen(store, caller, query))
    ? nothing
    : await store.selectRuns(caller, {
        page,
        page_size,
        shared,
        run_id: query.run_id ?? null,
        dataset_id: query.dataset_id ?? null,
        data_collection_id: query.data_collection_id ?? null,
        state: query.state ?? null,
        search: query.search ?? null,
        created_from: instant(query.created_from),
        created_before: instant(query.created_before),
      });
  const visible = hideCollections(store, caller, hideDatasets(store, caller, items));
  return {
    status: 200,
    body: {
      items: mapBatches(visible, presentRunSummary),
      meta: pageMeta({ page, page_size }, total_items),
    },
  };
};

const nothing = { total_items: 0, items: emptyBatches() };

async function* emptyBatches() {}

/** Whether a filter names what the caller cannot see: which runs belong to it is not disclosed either. */
async function namesUnseen(
  reads: Reads,
  caller: Viewer,
  { dataset_id, data_collection_id }: { readonly dataset_id?: number; readonly data_collection_id?: number },
): Promise<boolean> {
  if (dataset_id !== undefined && (await seenDataset(reads, caller, dataset_id)) === null) return true;
  return (
    data_collection_id !== undefined && (await seenDataCollection(reads, caller, data_collection_id)) === null
  );
}

function instant(text: string | undefined): string | null {
  return text === undefined ? null : timestampFrom(text);
}
