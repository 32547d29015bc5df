import { type World, world } from "@aegis/contract/world";

/** The tables whose ids the server assigns. */
type Table = "data_collections" | "datasets" | "records" | "runs" | "evaluations";

/** The ids that the next things get, by table. Other tables stay complete. */
export type NextIds = Partial<Readonly<Record<Table, number>>>;

/**
 * The examples' world before some of its things were created, so that a server creates them with the same
 * ids.
 */
export function worldBefore(next: NextIds): World {
  const data_collections = before(world.data_collections, next.data_collections);
  const outOfMissing = <Row extends { readonly data_collection_id: number | null }>(row: Row): Row =>
    row.data_collection_id === null || row.data_collection_id in data_collections
      ? row
      : { ...row, data_collection_id: null };
  const datasets = mapRows(before(world.datasets, next.datasets), outOfMissing);
  const hasDataset = (row: { readonly dataset_id: number | null }) =>
    row.dataset_id === null || row.dataset_id in datasets;
  const runs = filterRows(mapRows(before(world.runs, next.runs), outOfMissing), hasDataset);
  const records = filterRows(before(world.records, next.records), hasDataset);
  const evaluations = filterRows(
    before(world.evaluations, next.evaluations),
    ({ run_id, record_id }) => run_id in runs && record_id in records,
  );
  const scored = new Set(Object.values(evaluations).map(({ record_id }) => record_id));
  return {
    ...world,
    data_collections: { ...filler(next.data_collections, collectionOfColleague), ...data_collections },
    datasets: { ...filler(next.datasets, datasetOfColleague), ...datasets },
    records: {
      ...filler(next.records, recordOfColleague),
      // A record of no dataset belongs to the run that scored it first.
      ...filterRows(records, ({ dataset_id }, id) => dataset_id !== null || scored.has(id)),
    },
    runs: { ...filler(2, runOfColleague), ...filler(next.runs, { ...runOfColleague, alias: "2" }), ...runs },
    evaluations: {
      ...filler(next.evaluations, { ...row(world.evaluations, 1560), run_id: 1 }),
      ...evaluations,
    },
  };
}

type Rows<Row> = Readonly<Record<string, Row>>;

const colleague = { user_id: 1, org_id: null };
const collectionOfColleague = { ...row(world.data_collections, 15), ...colleague, name: "Of a colleague" };
const datasetOfColleague = { ...row(world.datasets, 6), name: "Of a colleague" };
const recordOfColleague = row(world.records, 601);
const runOfColleague = { ...row(world.runs, 994), ...colleague, alias: "1", data_collection_id: null };

/** A thing directly below the next id: the server counts on from the highest id, and the world has gaps. */
function filler<Row>(next: number | undefined, filling: Row): Rows<Row> {
  return next === undefined ? {} : { [next - 1]: filling };
}

function before<Row>(table: Rows<Row>, next = Number.POSITIVE_INFINITY): Rows<Row> {
  return filterRows(table, (_, id) => id < next);
}

function filterRows<Row>(table: Rows<Row>, keep: (row: Row, id: number) => boolean): Rows<Row> {
  return Object.fromEntries(Object.entries(table).filter(([id, each]) => keep(each, Number(id))));
}

function mapRows<Row>(table: Rows<Row>, change: (row: Row) => Row): Rows<Row> {
  return Object.fromEntries(Object.entries(table).map(([id, each]) => [id, change(each)]));
}

function row<Row>(table: Rows<Row>, id: number): Row {
  const found = table[id];
  if (found === undefined) throw new Error(`The world has no ${id} among ${Object.keys(table).join(", ")}.`);
  return found;
}
