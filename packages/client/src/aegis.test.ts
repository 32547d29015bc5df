import { clientNames, routes } from "@aegis/contract";
import { readDocument } from "@aegis/contract/document";
import { describe, expect, test } from "vitest";
import { createAegis } from "./aegis.ts";
import { InvalidArgumentError } from "./errors/client-errors.ts";
import { testClient, testKey } from "./testing/test-client.ts";
import { virtualEnvironment } from "./testing/virtual-environment.ts";

const { aegis, sent } = testClient(() => Response.json({ items: [], meta: { next_page: null } }));

/** One call of each operation, written out by hand, so that a changed name fails. */
const calls: Record<keyof typeof routes, () => unknown> = {
  evaluate: () => aegis.evaluate({ metric_shortname: "exact_match", output: "4", golden_answer: "4" }),
  createRunFromDataset: () => aegis.runs.createFromDataset({ dataset_id: 1 }),
  estimateRunFromDataset: () => aegis.runs.estimateFromDataset({ dataset_id: 1 }),
  createCustomRun: () => aegis.runs.createCustom({ evaluations: [] }),
  listRuns: () => aegis.runs.list().page(),
  getRun: () => aegis.runs.get(991),
  updateRun: () => aegis.runs.update(991, { alias: "renamed" }),
  deleteRun: () => aegis.runs.delete(991),
  listRunEvaluations: () => aegis.runs.listEvaluations(991).page(),
  cancelRun: () => aegis.runs.cancel(991),
  retryRun: () => aegis.runs.retry(991),
  downloadRun: () => aegis.runs.download(991),
  listDatasetTypes: () => aegis.datasetTypes.list(),
  getDatasetType: () => aegis.datasetTypes.get(1),
  listDatasets: () => aegis.datasets.list().page(),
  createDataset: () => aegis.datasets.create({ file: new Blob(["prompt\n"]), selected_metrics: { 1: 70 } }),
  listDatasetNames: () => aegis.datasets.listNames(),
  getDataset: () => aegis.datasets.get(42),
  updateDataset: () => aegis.datasets.update(42, { name: "renamed" }),
  deleteDataset: () => aegis.datasets.delete(42),
  downloadDataset: () => aegis.datasets.download(42),
  listDataCollections: () => aegis.dataCollections.list().page(),
  createDataCollection: () => aegis.dataCollections.create({ name: "Release gate" }),
  getDataCollection: () => aegis.dataCollections.get(14),
  updateDataCollection: () => aegis.dataCollections.update(14, { name: "renamed" }),
  deleteDataCollection: () => aegis.dataCollections.delete(14),
  listMetrics: () => aegis.metrics.list(),
  listModels: () => aegis.models.list(),
  getMyBalance: () => aegis.balances.getMy(),
  getMyOrganization: () => aegis.organizations.getMy(),
};

describe("the client", () => {
  test.each(Object.entries(routes))("sends %s to its URL, with its method and the key", async (id, route) => {
    const call = Object.entries(calls).find(([name]) => name === id)?.[1];
    await call?.();
    const request = sent.at(-1);
    expect(request?.method).toBe(route.method);
    const path = route.path.replace(/\{.*?\}/, String.raw`\d+`);
    expect(request?.url).toMatch(new RegExp(`^https://aegis.test/api/v1${path}(\\?page=1)?$`));
    expect(request?.headers.get("authorization")).toBe(`Bearer ${testKey}`);
  });

  test("has a method for every operation, under its generated name, and besides them only what is its own", () => {
    const groups = Object.entries(aegis).filter(([name]) => name !== "raw" && name !== "withOptions");
    const methods = groups.flatMap(([group, value]) =>
      typeof value === "function" ? [group] : Object.keys(value).map((method) => `${group}.${method}`),
    );
    const named = Object.values(clientNames).map(({ group, method }) =>
      group === null ? method : `${group}.${method}`,
    );
    expect(methods.toSorted()).toEqual([...named, "runs.wait"].toSorted());
  });
});

describe("aegis.raw", () => {
  test.each(["text", "blob", "arrayBuffer", "stream"] as const)("returns JSON as %s too", async (parseAs) => {
    const { aegis } = testClient(() => Response.json({ id: 991 }));
    const { data } = await aegis.raw.GET("/runs/{run_id}", { params: { path: { run_id: 991 } }, parseAs });
    expect(await new Response(data).json()).toEqual({ id: 991 });
  });
});

describe("createAegis", () => {
  test("calls the document's first server by default", async () => {
    const { servers } = readDocument<{ readonly servers: readonly { readonly url: string }[] }>();
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json(null);
    };
    await createAegis({ apiKey: testKey, fetch }, virtualEnvironment()).organizations.getMy();
    expect(urls).toEqual([`${servers[0]?.url}/organizations/me`]);
  });

  test("takes key and address from the environment variables", async () => {
    const variables = { AEGIS_API_KEY: testKey, AEGIS_API_BASE_URL: "http://127.0.0.1:4010/api/v1//" };
    const urls: string[] = [];
    const fetch = async (url: string) => {
      urls.push(url);
      return Response.json(null);
    };
    await createAegis({ fetch }, virtualEnvironment({ variables })).organizations.getMy();
    expect(urls).toEqual(["http://127.0.0.1:4010/api/v1/organizations/me"]);
  });

  test.each([
    [{}, /^No API key: pass apiKey to createAegis or set AEGIS_API_KEY\.$/],
    [{ apiKey: "sk_secret\n" }, /^The API key contains invalid characters\.$/],
    [{ apiKey: testKey, baseUrl: "localhost:4010" }, /baseUrl must be an http or https URL/],
    [
      { apiKey: testKey, baseUrl: `https://user:${testKey}@aegis.test` },
      /baseUrl must be .* without password/,
    ],
    [{ apiKey: testKey, timeout: -1 }, /timeout must be at least 0 ms, not -1/],
    [{ apiKey: testKey, deadline: Number.NaN }, /deadline must be at least 0 ms, not NaN/],
    [{ apiKey: testKey, retries: 1.5 }, /retries must be an integer of at least 0, not 1.5/],
  ])("refuses the options %j with a sentence that does not contain the key", (options, message) => {
    const create = () => createAegis(options, virtualEnvironment());
    expect(create).toThrow(InvalidArgumentError);
    expect(create).toThrow(message);
    expect(create).not.toThrow(/sk_/);
  });
});

describe("a path", () => {
  test.each([
    ["..", '".."'],
    ["", '""'],
    [Number.NaN, "NaN"],
    [0, "0"],
    [-1, "-1"],
    [1.5, "1.5"],
    [2 ** 53, "9007199254740992"],
    [undefined, "undefined"],
  ])("with the id %j is refused before anything is sent, through raw too", async (id, shown) => {
    const { aegis, sent } = testClient(() => Response.json({}));
    const params = JSON.parse("{}");
    const message = `run_id must be a positive integer, not ${shown}.`;
    await expect(Reflect.apply(aegis.runs.get, undefined, [id])).rejects.toThrow(message);
    params.path = { run_id: id };
    await expect(aegis.raw.GET("/runs/{run_id}", { params })).rejects.toThrow(message);
    expect(sent).toHaveLength(0);
  });
});
