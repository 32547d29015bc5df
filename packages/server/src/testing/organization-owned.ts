import { sizeOfSample } from "../domain/sample-size.ts";
import type { Store } from "../store/store.ts";

/** Makes things that an organization itself owns, which no request can. */
export async function makeOrganizationOwned(store: Store, org_id: number, author_id: number) {
  const at = "2026-04-02T10:00:00Z";
  const owned = { user_id: null, org_id, author_id };
  const dataset = await store.beginUpload();
  const texts = { prompt: null, input: null, context: null, output: "Yes", golden_answer: "Yes" };
  await store.addRecords(dataset, author_id, [texts], at);
  return store.transaction(async (transaction) => {
    const data_collection_id = await transaction.insertDataCollection({
      ...owned,
      name: "The organization's",
      created_at: at,
    });
    await transaction.insertDataset(dataset, {
      ...owned,
      data_collection_id,
      dataset_type_id: 1,
      name: "The organization's",
      created_at: at,
      selected_metrics: { 2: { threshold: 100, metric_args: null } },
      column_mappings: null,
      structure: ["output", "golden_answer"],
      record_count: 1,
      record_size: sizeOfSample({ output: "a", golden_answer: "b" }),
    });
    const { id: run } = await transaction.insertRun({
      ...owned,
      data_collection_id,
      api_key_id: 12,
      run_type_id: 1,
      run_source_id: 2,
      dataset_id: null,
      alias: "the organization's",
      number_of_metrics: 0,
      threshold: 70,
      model_slug: null,
      started_at: at,
      tasks: [],
      rows: [],
      row_count: 0,
      chunk_rows: 1,
      reserved: 0,
      billed: true,
    });
    return { dataset, run, collection: data_collection_id };
  });
}
