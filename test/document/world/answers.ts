import { type Example, elementsOf, type JsonObject, membersOf } from "../document.ts";
import { named } from "../schemas.ts";
import { collection, collectionDetail, dataset, datasetDetail, datasetSummary } from "./collections.ts";
import { organization } from "./organizations.ts";
import { evaluation, run } from "./runs.ts";
import { caller, newest, rows, type World } from "./world.ts";

/** What a view shows of the thing whose id an example has. */
const views: Record<string, (world: World, shown: JsonObject) => unknown> = {
  DataCollection: collection,
  DataCollectionDetail: collectionDetail,
  Dataset: (world, { id }) => dataset(world, Number(id)),
  DatasetDetail: (world, { id }) => datasetDetail(world, Number(id)),
  DatasetType: (world, { id }) => rows(world.dataset_types).find((type) => type.id === id),
  Evaluation: evaluation,
  Organization: organization,
  Run: run,
};

/** What a list holds, asked with the query of the examples. */
const lists: Record<string, (world: World, example: Example) => unknown> = {
  listDataCollections: (world, { operation, value }) => {
    const own = rows(world.data_collections).filter(({ user_id }) => user_id === caller);
    const shown = elementsOf(membersOf(value).items).map(membersOf);
    const items = newest(own).map((each) =>
      collection(world, { ...each, ...shown.find(({ id }) => id === each.id) }),
    );
    return page(items, queryOf(operation));
  },
  listDatasets: (world, { operation }) => {
    const { search, dataset_type_id } = queryOf(operation);
    const found = ownDatasets(world).filter(
      (each) => each.dataset_type_id === dataset_type_id && each.name.toLowerCase().includes(String(search)),
    );
    return page(
      found.map(({ id }) => dataset(world, id)),
      queryOf(operation),
    );
  },
  listDatasetNames: (world) => ownDatasets(world).map(({ id }) => datasetSummary(world, id)),
  listDatasetTypes: (world) => rows(world.dataset_types),
};

/** What an example of a JSON answer must show. */
export function answerFrom(world: World, example: Example): unknown {
  const { operation, schema, value } = example;
  const list = lists[operation.operationId];
  if (list !== undefined) return list(world, example);
  if (value === null) return null;
  const [view] = [schema, ...elementsOf(schema.anyOf).map(membersOf)].flatMap(
    (each) => views[named(each).name ?? ""] ?? [],
  );
  return view?.(world, membersOf(value));
}

/** The examples of the query parameters, by name; those of the lists ask for what is the caller's own. */
export function queryOf({ parameters }: Example["operation"]): JsonObject {
  const query = parameters.filter((parameter) => parameter.in === "query");
  return Object.fromEntries(query.map(({ name, example = null }) => [name, example]));
}

function ownDatasets(world: World) {
  return newest(rows(world.datasets).filter(({ user_id }) => user_id === caller));
}

/** The world is so small that everything is on the first page. */
function page(items: readonly unknown[], { page, page_size }: JsonObject) {
  const meta = {
    ...{
      current_page: page,
      page_size,
      total_items: items.length,
      items_on_page: items.length,
      total_pages: 1,
    },
    ...{ has_next: false, has_previous: false, next_page: null, previous_page: null },
  };
  return { items, meta };
}
