import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { runCommand, runServer } from "../testing/run-command.ts";

const [leaver, heir, colleague] = ["leaver@acme.com", "heir@acme.com", "colleague@acme.com"];
const keys = new Map<string, string>();
const ids: Record<string, number> = {};
let data: string;
let api: string;

/** Not 0, which gives the public key of the examples. */
let nextByte = 1;
const run = (...parameters: string[]) =>
  runCommand([...parameters, "--data", data], {
    random: (length) => new Uint8Array(length).fill(nextByte++),
  });

async function call(user: string, method: string, path: string, body?: object) {
  const headers = {
    authorization: `Bearer ${keys.get(user)}`,
    ...(body === undefined || body instanceof FormData ? {} : { "content-type": "application/json" }),
  };
  const sent = body === undefined || body instanceof FormData ? body : JSON.stringify(body);
  const response = await fetch(api + path, {
    method,
    headers,
    ...(sent === undefined ? {} : { body: sent }),
  });
  return { status: response.status, body: await response.json() };
}

async function create(user: string, path: string, body: object): Promise<number> {
  const response = await call(user, "POST", path, body);
  expect(response).toMatchObject({ status: 201 });
  return response.body.id;
}

function upload(user: string, name: string, more: Record<string, string> = {}): Promise<number> {
  const form = new FormData();
  form.set("file", new File(["output,golden_answer\na,a\n"], "rows.csv"));
  const parts = { name, selected_metrics: '{"2": 80}', ...more };
  for (const [part, text] of Object.entries(parts)) form.set(part, text);
  return create(user, "/datasets", form);
}

const scoring = {
  is_blocking: true,
  evaluations: [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }],
};

/** The leaver has something private and something shared of each kind, and a colleague a run over theirs. */
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-remove-user-"));
  for (const address of [leaver, heir, colleague]) {
    await run("users", "create", address);
    const { key } = JSON.parse((await run("keys", "create", "--user", address, "--json")).out);
    keys.set(address, key);
  }
  await run("organizations", "create", "Acme Corp");
  for (const address of [leaver, heir, colleague]) await run("organizations", "add-member", "1", address);
  const { said, stop } = await runServer(["--data", data]);
  api = said.api;
  const collection = await create(leaver, "/data-collections", { name: "Shared" });
  await call(leaver, "PUT", `/data-collections/${collection}`, { org_id: 1 });
  await upload(heir, "Same");
  Object.assign(ids, {
    collection,
    shared: await upload(leaver, "Shared", { data_collection_id: String(collection) }),
    same: await upload(leaver, "Same"),
    run: await create(leaver, "/runs/custom", {
      ...scoring,
      alias: "shared",
      data_collection_id: collection,
    }),
    secret: await create(leaver, "/runs/custom", { ...scoring, alias: "secret" }),
  });
  const over = { dataset_id: ids.shared, alias: "over theirs", is_blocking: true };
  ids.over = await create(colleague, "/runs/dataset", over);
  expect(await run("users", "remove", leaver, "--give-to", heir)).toMatchObject({ code: 0 });
  return async () => {
    await stop();
    await rm(data, { recursive: true });
  };
});

test("the key of a user who was removed is refused", async () => {
  expect(await call(leaver, "GET", "/datasets")).toMatchObject({ status: 401 });
});

test("colleagues see what was shared as before, with another owner and the same author", async () => {
  const shown = { author_email: leaver, org_id: 1 };
  const owner = { id: 2, email: heir };
  const { collection, shared } = ids;
  expect(await call(colleague, "GET", `/datasets/${shared}`)).toMatchObject({
    status: 200,
    body: { ...shown, user: owner, name: "Shared" },
  });
  expect(await call(colleague, "GET", `/runs/${ids.run}`)).toMatchObject({
    status: 200,
    body: { ...shown, user: heir, alias: "shared", evaluations: [{ result: 100 }] },
  });
  expect(await call(colleague, "GET", `/data-collections/${collection}`)).toMatchObject({
    status: 200,
    body: { ...shown, user: owner, datasets: [{ id: shared }], runs: [{ id: ids.over }, { id: ids.run }] },
  });
});

test("colleagues keep what they made of it", async () => {
  expect(await call(colleague, "GET", `/runs/${ids.over}`)).toMatchObject({
    status: 200,
    body: { user: colleague, author_email: colleague, dataset: "Shared" },
  });
});

test("what was private is the heir's alone, under another name if the heir has one of that name", async () => {
  expect(await call(heir, "GET", `/datasets/${ids.same}`)).toMatchObject({
    status: 200,
    body: { name: `Same (${leaver})`, author_email: leaver, user: { email: heir }, org_id: null },
  });
  expect(await call(heir, "GET", `/runs/${ids.secret}`)).toMatchObject({
    status: 200,
    body: { alias: "secret", user: heir, author_email: leaver },
  });
  for (const path of [`/datasets/${ids.same}`, `/runs/${ids.secret}`])
    expect(await call(colleague, "GET", path)).toMatchObject({ status: 404 });
});

test("the heir may change and delete what they were given", async () => {
  const id = ids.secret;
  expect(await call(heir, "PUT", `/runs/${id}`, { alias: "mine" })).toMatchObject({ status: 200 });
  const response = await fetch(`${api}/runs/${id}`, {
    method: "DELETE",
    headers: { authorization: `Bearer ${keys.get(heir)}` },
  });
  expect(response.status).toBe(204);
});

test("the organization does not list who was removed", async () => {
  const { body } = await call(colleague, "GET", "/organizations/me");
  expect(body.members.map(({ email }: { email: string }) => email)).toEqual([heir, colleague]);
});

test("who gets the address again sees nothing of what was theirs", async () => {
  await run("users", "create", leaver);
  keys.set("again", JSON.parse((await run("keys", "create", "--user", leaver, "--json")).out).key);
  expect(await call("again", "GET", "/datasets")).toMatchObject({ status: 200, body: { items: [] } });
  for (const path of [`/datasets/${ids.same}`, `/runs/${ids.run}`, `/data-collections/${ids.collection}`])
    expect(await call("again", "GET", path)).toMatchObject({ status: 404 });
});
