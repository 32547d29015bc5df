import { datasetTypes, type OperationId, type QueryOf } from "@aegis/contract";
import { world } from "@aegis/contract/world";
import { searchedName } from "@aegis/rules/names";
import { pageOf } from "../page.ts";
import { recordedWorld } from "./recorded-world.ts";

/** Lists of the examples' world: the body that a query asks for, filtered and paged as the server does it. */
export const worldLists: { readonly [Id in OperationId]?: (query: QueryOf<Id>) => unknown } = {
  listDatasets: ({ dataset_type_id = datasetTypes[1].id, search, shared, ...page }) => {
    const { items } = recordedWorld.listDatasets.all.body;
    const text = searchedName(search ?? "");
    const found = items.filter(
      (item) => item.dataset_type_id === dataset_type_id && searchedName(item.name).includes(text),
    );
    return pageOf(sharedOnes(found, shared), page);
  },

  listDatasetNames: ({ shared }) => sharedOnes(recordedWorld.listDatasetNames.all.body, shared),

  listDataCollections: ({ shared, ...page }) =>
    pageOf(sharedOnes(recordedWorld.listDataCollections.all.body.items, shared), page),
};

/** The short list of names may leave its owner out. */
type Owned = { readonly id: number; readonly user?: { readonly id: number } | null };

/** Those that others share, or those that are the caller's own; all if it is left out. */
function sharedOnes<Item extends Owned>(
  items: readonly Item[],
  shared: boolean | null = null,
): readonly Item[] {
  return shared === null ? items : items.filter(({ user }) => (user?.id !== caller) === shared);
}

/** Whose key the examples are called with. */
const [caller] = Object.values(world.api_keys).map(({ user_id }) => user_id);
