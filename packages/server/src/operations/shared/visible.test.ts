import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import { makeOrganizationOwned } from "../../testing/organization-owned.ts";
import { makeOn } from "../../testing/things.ts";

/*
 * Who sees what: the owner (user 7), a colleague, an administrator, a member of another organization, a user
 * without one. A request about what is not visible must be answered as if it did not exist.
 */
type Things = { readonly dataset: number; readonly run: number; readonly collection: number };
const nowhere: Things = { dataset: 2_000_000_001, run: 2_000_000_001, collection: 2_000_000_001 };

let server: TestServer;
/** The keys of the callers; the owner, user 7, is the default and needs none. */
const keys = new Map<string, string>();
/** By kind. */
const things = new Map<string, Things>();

beforeAll(async () => {
  server = await testServer();
  const make = makeOn(server);
  const elsewhere = await server.store.createOrganization("Elsewhere", "2026-04-02T10:00:00Z");
  const rich = { balance: 1_000_000_000 };
  keys.set("colleague", (await server.addUser("colleague@acme.com", { org_id: 12, ...rich })).key);
  keys.set("admin", (await server.addUser("boss@acme.com", { org_id: 12, role: "ORG_ADMIN", ...rich })).key);
  keys.set(
    "stranger",
    (await server.addUser("stranger@x.com", { org_id: elsewhere, role: "ORG_ADMIN", ...rich })).key,
  );
  keys.set("loner", (await server.addUser("loner@x.com", rich)).key);
  for (const kind of ["private", "shared"]) {
    const dataset = await make.dataset({ name: `${kind} dataset` });
    const collection = await make.collection({ name: `${kind} collection`, dataset_ids: [dataset] });
    const run = await make.customRun({ alias: `${kind} run`, data_collection_id: collection });
    things.set(kind, { dataset, run, collection });
  }
  await server.call("PUT", `/data-collections/${things.get("shared")?.collection}`, { body: { org_id: 12 } });
  things.set("organization's", await makeOrganizationOwned(server.store, 12, 1));
});
afterAll(() => server.close());

const everyone = ["owner", "colleague", "admin", "stranger", "loner"];
const sees = (who: string, kind: string) =>
  kind === "private" ? who === "owner" : ["owner", "colleague", "admin"].includes(who);
const cells = ["private", "shared", "organization's"].flatMap((kind) =>
  everyone.map((who) => ({ who, kind })),
);
const rows = [{ metrics: ["exact_match"], data: [{ output: "Yes", golden_answer: "Yes" }] }];
const file = new File(["output,golden_answer\nYes,Yes\n"], "rows.csv");

/** Every request for a thing, or that names one. */
const requests: readonly (readonly [string, (things: Things) => Parameters<TestServer["call"]>])[] = [
  ["getDataset", ({ dataset }) => ["GET", `/datasets/${dataset}`]],
  ["updateDataset", ({ dataset }) => ["PUT", `/datasets/${dataset}`, { body: { name: "Mine now" } }]],
  ["updateDataset, shared", ({ dataset }) => ["PUT", `/datasets/${dataset}`, { body: { org_id: 12 } }]],
  ["updateDataset, invalid name", ({ dataset }) => ["PUT", `/datasets/${dataset}`, { body: { name: "" } }]],
  ["deleteDataset", ({ dataset }) => ["DELETE", `/datasets/${dataset}`]],
  ["downloadDataset", ({ dataset }) => ["GET", `/datasets/${dataset}/download`]],
  ["createRunFromDataset", ({ dataset }) => ["POST", "/runs/dataset", { body: { dataset_id: dataset } }]],
  ["getRun", ({ run }) => ["GET", `/runs/${run}`]],
  ["updateRun", ({ run }) => ["PUT", `/runs/${run}`, { body: { alias: "mine now" } }]],
  ["updateRun, private", ({ run }) => ["PUT", `/runs/${run}`, { body: { org_id: null } }]],
  ["deleteRun", ({ run }) => ["DELETE", `/runs/${run}`]],
  ["cancelRun", ({ run }) => ["POST", `/runs/${run}/cancel`]],
  ["retryRun", ({ run }) => ["POST", `/runs/${run}/retry`]],
  ["downloadRun", ({ run }) => ["GET", `/runs/${run}/download`]],
  ["getDataCollection", ({ collection }) => ["GET", `/data-collections/${collection}`]],
  [
    "updateDataCollection",
    ({ collection }) => ["PUT", `/data-collections/${collection}`, { body: { name: "" } }],
  ],
  ["deleteDataCollection", ({ collection }) => ["DELETE", `/data-collections/${collection}`]],
  [
    "createDataCollection",
    ({ dataset }) => [
      "POST",
      "/data-collections",
      { body: { name: "Theirs in it", dataset_ids: [dataset] } },
    ],
  ],
  [
    "createCustomRun",
    ({ collection }) => [
      "POST",
      "/runs/custom",
      { body: { data_collection_id: collection, evaluations: rows } },
    ],
  ],
  [
    "createDataset",
    ({ collection }) => [
      "POST",
      "/datasets",
      { form: { file, selected_metrics: '{"2":100}', data_collection_id: `${collection}` } },
    ],
  ],
];

test.each(cells.filter(({ who, kind }) => !sees(who, kind)))(
  "404: for the $who the $kind things do not exist",
  async ({ who, kind }) => {
    const known = things.get(kind);
    if (known === undefined) throw new Error(`There are no ${kind} things.`);
    for (const [name, request] of requests) {
      const answer = await ask(who, request(known));
      expect([name, answer]).toEqual([name, await ask(who, request(nowhere))]);
      expect([name, answer.body]).toEqual([name, expect.stringContaining("not found")]);
    }
  },
);

test.each(cells.filter(({ who, kind }) => sees(who, kind)))(
  "200: the $who can see the $kind things",
  async ({ who, kind }) => {
    const { dataset, run, collection } = things.get(kind) ?? nowhere;
    for (const path of [`/datasets/${dataset}`, `/runs/${run}`, `/data-collections/${collection}`])
      expect([path, (await ask(who, ["GET", path])).status]).toEqual([path, 200]);
  },
);

test.each(
  cells.filter(
    ({ who, kind }) => sees(who, kind) && who !== "owner" && !(who === "admin" && kind !== "shared"),
  ),
)("403: the $who deletes none of the $kind things", async ({ who, kind }) => {
  const { dataset, run, collection } = things.get(kind) ?? nowhere;
  for (const path of [`/datasets/${dataset}`, `/runs/${run}`, `/data-collections/${collection}`])
    expect([path, (await ask(who, ["DELETE", path])).status]).toEqual([path, 403]);
});

test.each(everyone)(
  "200: lists and their counts contain for the %s what is visible, and no more",
  async (who) => {
    const visible = ["private", "shared", "organization's"].filter((kind) => sees(who, kind));
    const datasets = await ask(who, ["GET", "/datasets?page_size=10000"]);
    const names = await ask(who, ["GET", "/datasets/all-partial"]);
    const collections = await ask(who, ["GET", "/data-collections?page_size=10000"]);
    for (const [{ body }, id] of [
      [datasets, "dataset"],
      [collections, "collection"],
    ] as const) {
      const found = [...things].filter(([, { [id]: one }]) => body.includes(`"id":${one},`));
      expect(found.map(([kind]) => kind).toSorted()).toEqual(visible.toSorted());
      const { items, meta } = JSON.parse(body);
      expect([meta.total_items, meta.items_on_page]).toEqual([items.length, items.length]);
    }
    expect(JSON.parse(names.body)).toHaveLength(JSON.parse(datasets.body).meta.total_items);
  },
);

test.each(["stranger", "loner"])("201: the %s may use names of things that they cannot see", async (who) => {
  const collection = await ask(who, ["POST", "/data-collections", { body: { name: "shared collection" } }]);
  const form = { file, selected_metrics: '{"2":100}', name: "shared dataset" };
  const dataset = await ask(who, ["POST", "/datasets", { form }]);
  const run = await ask(who, ["POST", "/runs/custom", { body: { alias: "shared run", evaluations: rows } }]);
  expect([collection.status, dataset.status, run.status]).toEqual([201, 201, 201]);
});

/** The response as text, with the ids of the requested things replaced, so that responses can be compared. */
async function ask(who: string, [method, path, sent]: Parameters<TestServer["call"]>) {
  const key = keys.get(who);
  const { status, headers, body } = await server.call(method, path, {
    ...sent,
    ...(key === undefined ? {} : { key }),
  });
  const text = JSON.stringify(body);
  const ids = [nowhere, ...things.values()].flatMap((each) => Object.values(each));
  const detail = Object(body).detail;
  return {
    status,
    type: headers.get("content-type"),
    names: [...headers.keys()].toSorted(),
    body:
      typeof detail === "string" ? ids.reduce((words, id) => words.replace(` ${id} `, " … "), detail) : text,
  };
}
