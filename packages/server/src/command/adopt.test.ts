import { beforeEach, describe, expect, test } from "vitest";
import type { Move } from "../domain/sharing-moves.ts";
import { type TestServer, testServer } from "../testing/index.ts";
import { adoptThing } from "./adopt.ts";

const acme = { id: 12, name: "Acme Corp" };
const at = "2026-04-02T10:00:00Z";

type Newcomer = Awaited<ReturnType<TestServer["addUser"]>>;

let server: TestServer;
let [admin, member]: readonly (Newcomer | undefined)[] = [];
beforeEach(async () => {
  server = await testServer();
  admin = await server.addUser("admin.adopt@acme.com", { org_id: 12, role: "ORG_ADMIN" });
  member = await server.addUser("member.adopt@acme.com", { org_id: 12 });
  return () => server.close();
});

const call = (method: string, path: string, user?: Newcomer, body?: object) =>
  server.call(method, path, { ...(user ? { key: user.key } : {}), ...(body ? { body } : {}) });
const adopt = (kind: Move["kind"], id: number) => adoptThing(server.store, acme, kind, id, at);

async function made(path: string, sent: object): Promise<number> {
  return Object((await server.call("POST", path, sent)).body).id;
}

const collection = (name = "Private") => made("/data-collections", { body: { name } });
const dataset = (more: object = {}) =>
  made("/datasets", {
    form: {
      file: new File(["output,golden_answer\na,a\n"], "own.csv"),
      selected_metrics: '{"2": 80}',
      ...more,
    },
  });
const run = (more: object = {}) => {
  const evaluations = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];
  return made("/runs/custom", { body: { is_blocking: true, evaluations, ...more } });
};

const things = [
  ["dataset", "dataset", "/datasets", dataset],
  ["run", "run", "/runs", run],
  ["data_collection", "data collection", "/data-collections", collection],
] as const;

describe.each(things)("a %s that an organization adopts", (kind, noun, path, make) => {
  test("has no user, and is seen by its members alone", async () => {
    const id = await make();
    expect((await call("GET", `${path}/${id}`, member)).status).toBe(404);
    await adopt(kind, id);
    expect(await call("GET", `${path}/${id}`, member)).toMatchObject({
      status: 200,
      body: { user: null, org_id: 12, author_email: "analyst@acme.com" },
    });
    const stranger = await server.addUser("stranger.adopt@example.com");
    expect((await call("GET", `${path}/${id}`, stranger)).status).toBe(404);
  });

  test("is deleted by an administrator, not by who made it, nor by another member", async () => {
    const id = await make();
    await adopt(kind, id);
    const detail = `Only an administrator of its organization may delete ${noun} ${id}.`;
    expect(await call("DELETE", `${path}/${id}`)).toMatchObject({ status: 403, body: { detail } });
    expect(await call("DELETE", `${path}/${id}`, member)).toMatchObject({ status: 403, body: { detail } });
    expect((await call("DELETE", `${path}/${id}`, admin)).status).toBe(204);
    expect((await call("GET", `${path}/${id}`, admin)).status).toBe(404);
  });

  test("cannot be made private, not even by an administrator", async () => {
    const id = await make();
    await adopt(kind, id);
    for (const user of [undefined, admin])
      expect(await call("PUT", `${path}/${id}`, user, { org_id: null })).toMatchObject({
        status: 400,
        body: { detail: `Organization 12 owns ${noun} ${id}, so its org_id cannot change.` },
      });
  });

  test("is adopted once, and only from a member", async () => {
    const id = await make();
    await expect(adoptThing(server.store, { id: 1, name: "Other" }, kind, id, at)).rejects.toThrow(
      `The owner of ${noun} ${id} is not in Other.`,
    );
    await adopt(kind, id);
    await expect(adopt(kind, id)).rejects.toThrow(
      `Organization 12 owns ${noun} ${id} already, and for good.`,
    );
    await expect(adopt(kind, 4_040)).rejects.toThrow(`There is no ${noun} 4040.`);
  });
});

test("what an organization owns cannot be moved into a private collection", async () => {
  const inside = await collection();
  for (const [kind, , path, make] of things.slice(0, 2)) {
    const id = await make();
    await adopt(kind, id);
    expect(await call("PUT", `${path}/${id}`, undefined, { data_collection_id: inside })).toMatchObject({
      status: 400,
      body: { detail: expect.stringContaining(`Data collection ${inside} is private`) },
    });
  }
});

test("a dataset leaves a private collection, and its owner's runs are shared with it", async () => {
  const inside = await collection();
  const id = await dataset({ data_collection_id: String(inside) });
  const over = await made("/runs/dataset", { body: { dataset_id: id, is_blocking: true } });
  await expect(adopt("run", over)).rejects.toThrow(
    `Run ${over} is over dataset ${id}, which Acme Corp cannot see. Let it adopt the dataset first.`,
  );
  await adopt("dataset", id);
  expect(await server.store.findDataset(id)).toMatchObject({ org_id: 12, data_collection_id: null });
  expect(await call("GET", `/runs/${over}`, member)).toMatchObject({
    status: 200,
    body: { user: "analyst@acme.com", org_id: 12, dataset: "own.csv" },
  });
  await adopt("run", over);
  expect(await call("GET", `/runs/${over}`, member)).toMatchObject({ body: { user: null } });
});

test("a collection shares what its owner has in it", async () => {
  const id = await collection();
  const inside = await dataset({ data_collection_id: String(id) });
  await adopt("data_collection", id);
  expect(await call("GET", `/datasets/${inside}`, member)).toMatchObject({
    status: 200,
    body: { org_id: 12, data_collection_id: id, user: { id: 7 } },
  });
});
