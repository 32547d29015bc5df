import { DomainError, defaultPage, pageMeta } from "@aegis/rules";
import type { Operation } from "../operation.ts";
import { mapBatches } from "../shared/map-batches.ts";
import { presentDataCollection } from "../shared/present/data-collection.ts";

/**
 * Lists a page of the collections that the caller can see, newest first.
 *
 * @throws DomainError 404 for `shared=true` without an organization
 */
export const listDataCollections: Operation<"listDataCollections"> = async ({ store, caller }, { query }) => {
  const { page, page_size, shared = null } = { ...defaultPage, ...query };
  if (shared === true && caller.org_id === null) throw DomainError.noOrganization();
  const { total_items, items } = await store.selectDataCollections(caller, { page, page_size, shared });
  return {
    status: 200,
    body: {
      items: mapBatches(items, (collection) => presentDataCollection(store, caller, collection)),
      meta: pageMeta({ page, page_size }, total_items),
    },
  };
};
