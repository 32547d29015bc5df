import { datasetTypes, type OperationId, type PathOf, type QueryOf, type RunSummary } from "@aegis/contract";
import { world } from "@aegis/contract/world";
import { timestampFrom } from "@aegis/rules";
import { metricCatalogue, modelCatalogue } from "@aegis/rules/catalogue";
import { searchedName } from "@aegis/rules/names";
import { noneInactive } from "../echo/echo.ts";
import { pageOf } from "../page.ts";
import { evaluationsFound } from "./evaluations-found.ts";
import { recordedWorld } from "./recorded-world.ts";

/**
 * Lists of the examples' world: the body that a query and a path ask for, filtered and paged as the server
 * does it.
 */
export const worldLists: {
  readonly [Id in OperationId]?: (query: QueryOf<Id>, path: PathOf<Id>) => unknown;
} = {
  listRuns: ({ shared, ...query }) => pageOf(sharedOnes(runsFound(query), shared), query),

  listMetrics: ({ shortname }) => metricCatalogue(noneInactive, shortname),

  listModels: ({ slug }) => modelCatalogue(slug),

  listRunEvaluations: (query, { run_id }) => pageOf(evaluationsFound(run_id, query), query),

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

function runsFound({
  run_id,
  dataset_id,
  data_collection_id,
  state,
  search = "",
  created_from,
  created_before,
}: QueryOf<"listRuns">): readonly RunSummary[] {
  const text = searchedName(search);
  const from = created_from === undefined ? "" : timestampFrom(created_from);
  const before = created_before === undefined ? undefined : timestampFrom(created_before);
  return recordedWorld.listRuns.all.body.items.filter(
    (run) =>
      (run_id === undefined || run.id === run_id) &&
      (dataset_id === undefined || run.dataset_id === dataset_id) &&
      (data_collection_id === undefined || run.data_collection_id === data_collection_id) &&
      (state === undefined || run.state === state) &&
      searchedName(run.alias ?? "").includes(text) &&
      run.created_at >= from &&
      (before === undefined || run.created_at < before),
  );
}

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
