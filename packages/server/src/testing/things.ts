import type { TestServer } from "./test-server.ts";

/**
 * Creates things on a test server by requests, as user 7 unless a key is given. Each call returns the id of a
 * new thing.
 */
export type Make = {
  dataset(more?: { key?: string; name?: string; data_collection_id?: number }): Promise<number>;
  collection(more?: { key?: string; name?: string; dataset_ids?: readonly number[] }): Promise<number>;
  /** A finished run over a dataset. */
  datasetRun(datasetId: number, more?: { key?: string; alias?: string }): Promise<number>;
  /** A finished run over rows of its own. */
  customRun(more?: { key?: string; alias?: string; data_collection_id?: number }): Promise<number>;
};

export function makeOn(server: TestServer): Make {
  let made = 0;
  const unique = (name: string) => {
    made += 1;
    return `${name} ${made}`;
  };
  const create = async (path: string, sent: Parameters<TestServer["call"]>[2]) => {
    const { status, body } = await server.call("POST", path, sent);
    if (status !== 201) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`);
    return Number(Object(body).id);
  };
  const as = (key: string | undefined) => (key === undefined ? {} : { key });
  return {
    dataset: ({ key, name = unique("Dataset"), data_collection_id } = {}) =>
      create("/datasets", {
        ...as(key),
        form: {
          file: new File(["output,golden_answer\nYes,Yes\n"], "rows.csv", { type: "text/csv" }),
          selected_metrics: JSON.stringify({ 2: 100 }),
          name,
          ...(data_collection_id === undefined ? {} : { data_collection_id: `${data_collection_id}` }),
        },
      }),
    collection: ({ key, name = unique("Collection"), dataset_ids = [] } = {}) =>
      create("/data-collections", { ...as(key), body: { name, dataset_ids } }),
    datasetRun: (dataset_id, { key, alias = unique("run") } = {}) =>
      create("/runs/dataset", { ...as(key), body: { dataset_id, alias, is_blocking: true } }),
    customRun: ({ key, alias = unique("run"), data_collection_id } = {}) =>
      create("/runs/custom", {
        ...as(key),
        body: {
          alias,
          is_blocking: true,
          ...(data_collection_id === undefined ? {} : { data_collection_id }),
          evaluations: [{ metrics: ["exact_match"], data: [{ output: "Yes", golden_answer: "Yes" }] }],
        },
      }),
  };
}
