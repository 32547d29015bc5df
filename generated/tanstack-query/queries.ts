// Written by `npm run generate` from openapi/. Do not edit: change the source and generate again.

import type { Aegis } from "@aegis/client";

/** What TanStack Query hands to a query. */
type Context = { readonly signal: AbortSignal };

/**
 * Queries by a client, such as `useQuery(aegisQueries(aegis).runs.get(991))`. A list gives the page that is
 * asked for, a download its rows. What all begin with, `["aegis", "runs"]`, is for invalidating them.
 */
export function aegisQueries(aegis: Aegis) {
  return {
    runs: {
      /** List runs. */
      list: (query: Parameters<Aegis["runs"]["list"]>[0] = {}) => ({
        queryKey: ["aegis", "runs", "list", query] as const,
        queryFn: ({ signal }: Context) => aegis.runs.list(query, { signal }).page(),
      }),
      /** Get a run. */
      get: (run_id: Parameters<Aegis["runs"]["get"]>[0]) => ({
        queryKey: ["aegis", "runs", "get", run_id] as const,
        queryFn: ({ signal }: Context) => aegis.runs.get(run_id, { signal }),
      }),
      /** List evaluations of a run. */
      listEvaluations: (run_id: Parameters<Aegis["runs"]["listEvaluations"]>[0], query: Parameters<Aegis["runs"]["listEvaluations"]>[1] = {}) => ({
        queryKey: ["aegis", "runs", "listEvaluations", run_id, query] as const,
        queryFn: ({ signal }: Context) => aegis.runs.listEvaluations(run_id, query, { signal }).page(),
      }),
      /** Download a run as CSV. */
      download: (run_id: Parameters<Aegis["runs"]["download"]>[0], query: Parameters<Aegis["runs"]["download"]>[1] = {}) => ({
        queryKey: ["aegis", "runs", "download", run_id, query] as const,
        queryFn: async ({ signal }: Context) => all((await aegis.runs.download(run_id, query, { signal })).rows()),
      }),
    },
    datasetTypes: {
      /** List dataset types. */
      list: () => ({
        queryKey: ["aegis", "datasetTypes", "list"] as const,
        queryFn: ({ signal }: Context) => aegis.datasetTypes.list({ signal }),
      }),
      /** Get a dataset type. */
      get: (dataset_type_id: Parameters<Aegis["datasetTypes"]["get"]>[0]) => ({
        queryKey: ["aegis", "datasetTypes", "get", dataset_type_id] as const,
        queryFn: ({ signal }: Context) => aegis.datasetTypes.get(dataset_type_id, { signal }),
      }),
    },
    datasets: {
      /** List datasets. */
      list: (query: Parameters<Aegis["datasets"]["list"]>[0] = {}) => ({
        queryKey: ["aegis", "datasets", "list", query] as const,
        queryFn: ({ signal }: Context) => aegis.datasets.list(query, { signal }).page(),
      }),
      /** List the names of datasets. */
      listNames: (query: Parameters<Aegis["datasets"]["listNames"]>[0] = {}) => ({
        queryKey: ["aegis", "datasets", "listNames", query] as const,
        queryFn: ({ signal }: Context) => aegis.datasets.listNames(query, { signal }),
      }),
      /** Get a dataset. */
      get: (dataset_id: Parameters<Aegis["datasets"]["get"]>[0]) => ({
        queryKey: ["aegis", "datasets", "get", dataset_id] as const,
        queryFn: ({ signal }: Context) => aegis.datasets.get(dataset_id, { signal }),
      }),
      /** Download a dataset as CSV. */
      download: (dataset_id: Parameters<Aegis["datasets"]["download"]>[0], query: Parameters<Aegis["datasets"]["download"]>[1] = {}) => ({
        queryKey: ["aegis", "datasets", "download", dataset_id, query] as const,
        queryFn: async ({ signal }: Context) => all((await aegis.datasets.download(dataset_id, query, { signal })).rows()),
      }),
    },
    dataCollections: {
      /** List data collections. */
      list: (query: Parameters<Aegis["dataCollections"]["list"]>[0] = {}) => ({
        queryKey: ["aegis", "dataCollections", "list", query] as const,
        queryFn: ({ signal }: Context) => aegis.dataCollections.list(query, { signal }).page(),
      }),
      /** Get a data collection. */
      get: (data_collection_id: Parameters<Aegis["dataCollections"]["get"]>[0]) => ({
        queryKey: ["aegis", "dataCollections", "get", data_collection_id] as const,
        queryFn: ({ signal }: Context) => aegis.dataCollections.get(data_collection_id, { signal }),
      }),
    },
    metrics: {
      /** List metrics. */
      list: (query: Parameters<Aegis["metrics"]["list"]>[0] = {}) => ({
        queryKey: ["aegis", "metrics", "list", query] as const,
        queryFn: ({ signal }: Context) => aegis.metrics.list(query, { signal }),
      }),
    },
    models: {
      /** List models. */
      list: (query: Parameters<Aegis["models"]["list"]>[0] = {}) => ({
        queryKey: ["aegis", "models", "list", query] as const,
        queryFn: ({ signal }: Context) => aegis.models.list(query, { signal }),
      }),
    },
    balances: {
      /** Get my balance. */
      getMy: () => ({
        queryKey: ["aegis", "balances", "getMy"] as const,
        queryFn: ({ signal }: Context) => aegis.balances.getMy({ signal }),
      }),
    },
    organizations: {
      /** Get my organization. */
      getMy: () => ({
        queryKey: ["aegis", "organizations", "getMy"] as const,
        queryFn: ({ signal }: Context) => aegis.organizations.getMy({ signal }),
      }),
    },
  };
}

/**
 * Mutations by a client, such as `useMutation(aegisMutations(aegis).runs.update())`. Their variables have the
 * parameters of the path by name, and the `body` as the client takes it.
 */
export function aegisMutations(aegis: Aegis) {
  return {
    /** Evaluate one sample. */
    evaluate: () => ({
      mutationKey: ["aegis", "evaluate"] as const,
      mutationFn: ({ body }: { readonly body: Parameters<Aegis["evaluate"]>[0] }) =>
        aegis.evaluate(body),
    }),
    runs: {
      /** Create a run from a dataset. */
      createFromDataset: () => ({
        mutationKey: ["aegis", "runs", "createFromDataset"] as const,
        mutationFn: ({ body }: { readonly body: Parameters<Aegis["runs"]["createFromDataset"]>[0] }) =>
          aegis.runs.createFromDataset(body),
      }),
      /** Estimate a run from a dataset. */
      estimateFromDataset: () => ({
        mutationKey: ["aegis", "runs", "estimateFromDataset"] as const,
        mutationFn: ({ body }: { readonly body: Parameters<Aegis["runs"]["estimateFromDataset"]>[0] }) =>
          aegis.runs.estimateFromDataset(body),
      }),
      /** Create a run from rows in the request. */
      createCustom: () => ({
        mutationKey: ["aegis", "runs", "createCustom"] as const,
        mutationFn: ({ body }: { readonly body: Parameters<Aegis["runs"]["createCustom"]>[0] }) =>
          aegis.runs.createCustom(body),
      }),
      /** Update a run. */
      update: () => ({
        mutationKey: ["aegis", "runs", "update"] as const,
        mutationFn: ({ run_id, body }: { readonly run_id: Parameters<Aegis["runs"]["update"]>[0]; readonly body: Parameters<Aegis["runs"]["update"]>[1] }) =>
          aegis.runs.update(run_id, body),
      }),
      /** Delete a run. */
      delete: () => ({
        mutationKey: ["aegis", "runs", "delete"] as const,
        mutationFn: ({ run_id }: { readonly run_id: Parameters<Aegis["runs"]["delete"]>[0] }) =>
          aegis.runs.delete(run_id),
      }),
      /** Cancel a run. */
      cancel: () => ({
        mutationKey: ["aegis", "runs", "cancel"] as const,
        mutationFn: ({ run_id }: { readonly run_id: Parameters<Aegis["runs"]["cancel"]>[0] }) =>
          aegis.runs.cancel(run_id),
      }),
      /** Retry the failed evaluations of a run. */
      retry: () => ({
        mutationKey: ["aegis", "runs", "retry"] as const,
        mutationFn: ({ run_id }: { readonly run_id: Parameters<Aegis["runs"]["retry"]>[0] }) =>
          aegis.runs.retry(run_id),
      }),
    },
    datasets: {
      /** Create a dataset. */
      create: () => ({
        mutationKey: ["aegis", "datasets", "create"] as const,
        mutationFn: ({ body }: { readonly body: Parameters<Aegis["datasets"]["create"]>[0] }) =>
          aegis.datasets.create(body),
      }),
      /** Update a dataset. */
      update: () => ({
        mutationKey: ["aegis", "datasets", "update"] as const,
        mutationFn: ({ dataset_id, body }: { readonly dataset_id: Parameters<Aegis["datasets"]["update"]>[0]; readonly body: Parameters<Aegis["datasets"]["update"]>[1] }) =>
          aegis.datasets.update(dataset_id, body),
      }),
      /** Delete a dataset. */
      delete: () => ({
        mutationKey: ["aegis", "datasets", "delete"] as const,
        mutationFn: ({ dataset_id }: { readonly dataset_id: Parameters<Aegis["datasets"]["delete"]>[0] }) =>
          aegis.datasets.delete(dataset_id),
      }),
    },
    dataCollections: {
      /** Create a data collection. */
      create: () => ({
        mutationKey: ["aegis", "dataCollections", "create"] as const,
        mutationFn: ({ body }: { readonly body: Parameters<Aegis["dataCollections"]["create"]>[0] }) =>
          aegis.dataCollections.create(body),
      }),
      /** Update a data collection. */
      update: () => ({
        mutationKey: ["aegis", "dataCollections", "update"] as const,
        mutationFn: ({ data_collection_id, body }: { readonly data_collection_id: Parameters<Aegis["dataCollections"]["update"]>[0]; readonly body: Parameters<Aegis["dataCollections"]["update"]>[1] }) =>
          aegis.dataCollections.update(data_collection_id, body),
      }),
      /** Delete a data collection. */
      delete: () => ({
        mutationKey: ["aegis", "dataCollections", "delete"] as const,
        mutationFn: ({ data_collection_id }: { readonly data_collection_id: Parameters<Aegis["dataCollections"]["delete"]>[0] }) =>
          aegis.dataCollections.delete(data_collection_id),
      }),
    },
  };
}

async function all<Row>(rows: AsyncIterable<Row>): Promise<Row[]> {
  const read: Row[] = [];
  for await (const row of rows) read.push(row);
  return read;
}
