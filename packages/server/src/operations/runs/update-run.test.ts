import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestServer, testServer } from "../../testing/index.ts";
import type { Newcomer } from "../../testing/test-server.ts";
import { type Make, makeOn } from "../../testing/things.ts";

let server: TestServer;
let make: Make;
let colleague: Newcomer;
beforeAll(async () => {
  server = await testServer();
  make = makeOn(server);
  colleague = await server.addUser("colleague@acme.com", { org_id: 12, balance: 1_000_000_000 });
});
afterAll(() => server.close());

const update = (id: number, body: unknown, key?: string) =>
  server.call("PUT", `/runs/${id}`, { body, ...(key === undefined ? {} : { key }) });

test("updateRun 200: a new alias for a dataset run; what is null or left out stays", async () => {
  const { status, body } = await update(991, { alias: "support-march-final" });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    id: 991,
    alias: "support-march-final",
    evaluations: [{ id: 1542 }, {}, {}, {}],
  });
  expect(await update(991, { alias: null })).toMatchObject({ body: { alias: "support-march-final" } });
  expect(await update(991, {})).toMatchObject({ body: { alias: "support-march-final" } });
});

test.each([[{}], [{ alias: null }]])(
  "updateRun 200: %j changes nothing, not even updated_at",
  async (body) => {
    const updatedAt = async () => {
      const { runs } = Object((await server.call("GET", "/data-collections/14")).body);
      return Object(runs).find(({ id }: { readonly id: number }) => id === 992).updated_at;
    };
    const before = await updatedAt();
    server.clock.now += 60_000;
    expect((await update(992, body)).status).toBe(200);
    expect(await updatedAt()).toBe(before);
  },
);

test("updateRun 200: moved into a shared collection, as in the example", async () => {
  expect(await update(992, { data_collection_id: 15, org_id: 12 })).toMatchObject({
    status: 200,
    body: { id: 992, data_collection: "Release gate", org_id: 12 },
  });
});

test("updateRun 200: shared, then private again", async () => {
  expect(await update(990, { org_id: 12 })).toMatchObject({ status: 200, body: { org_id: 12 } });
  expect((await server.call("GET", "/runs/990", { key: colleague.key })).status).toBe(200);
  expect(await update(990, { org_id: null })).toMatchObject({ status: 200, body: { org_id: null } });
  expect((await server.call("GET", "/runs/990", { key: colleague.key })).status).toBe(404);
});

test("updateRun 200: a colleague moves a shared run; taken out, it stays shared", async () => {
  const run = await make.customRun({ data_collection_id: 15 });
  expect(await update(run, { data_collection_id: null }, colleague.key)).toMatchObject({
    status: 200,
    body: { data_collection: null, org_id: 12 },
  });
});

test("updateRun 200: a colleague does not see the private collection of a shared run, and a null does not take it out", async () => {
  const run = await make.customRun({ data_collection_id: 14 });
  await update(run, { org_id: 12 });
  const renamed = await update(
    run,
    { alias: "seen by a colleague", data_collection_id: null },
    colleague.key,
  );
  expect(renamed).toMatchObject({ status: 200, body: { data_collection: null } });
  expect((await server.call("GET", `/runs/${run}`)).body).toMatchObject({
    data_collection: "Customer Support",
    alias: "seen by a colleague",
  });
});

test.each([
  [
    991,
    { alias: "Evaluation 2026-04-01 09:10:03" },
    'A run with the alias "Evaluation 2026-04-01 09:10:03" already exists.',
  ],
  [
    991,
    { alias: "Evaluation  2026-04-01\u00a009:10:03" },
    'A run with the alias "Evaluation 2026-04-01 09:10:03" already exists, which counts as the same.',
  ],
  [991, { org_id: 12 }, "Run 991 takes its collection and organization from dataset 1. Change them there."],
  [
    991,
    { data_collection_id: null },
    "Run 991 takes its collection and organization from dataset 1. Change them there.",
  ],
  [990, { alias: "  " }, "alias is blank. Leave it out to keep the alias."],
  [990, { alias: "a\u0000b" }, "alias contains a control character, such as a line break. Remove it."],
  [990, { data_collection_id: 407 }, "Data collection 407 not found."],
  [
    990,
    { data_collection_id: 15, org_id: null },
    "Data collection 15 is shared with organization 12. Send org_id 12 or leave it out.",
  ],
  [
    990,
    { data_collection_id: 14, org_id: 12 },
    "Data collection 14 is private. Send org_id null or leave it out.",
  ],
  [990, { org_id: 13 }, "You are not in organization 13."],
])("updateRun 400: run %i, %j, and nothing changes", async (id, body, detail) => {
  const before = (await server.call("GET", `/runs/${id}`)).body;
  expect(await update(id, { alias: "half done", ...body })).toMatchObject({ status: 400, body: { detail } });
  expect((await server.call("GET", `/runs/${id}`)).body).toEqual(before);
});

test("updateRun 400: a colleague may not make it private", async () => {
  const run = await make.customRun({ data_collection_id: 15 });
  expect(await update(run, { org_id: null, data_collection_id: null }, colleague.key)).toMatchObject({
    status: 400,
    body: { detail: `Only the owner may change org_id of run ${run}.` },
  });
});

test("updateRun 400: another user's private collection does not exist for the caller", async () => {
  const run = await make.customRun({ key: colleague.key });
  expect(await update(run, { data_collection_id: 14 }, colleague.key)).toMatchObject({
    status: 400,
    body: { detail: "Data collection 14 not found." },
  });
});

test.each(["Evaluation 2026-04-01 09:16:03", "Evaluation 2026-04-01 09:16:03\u2003"])(
  "updateRun 400: the alias %j, which the owner has for a private run; a colleague does not learn which",
  async (alias) => {
    const run = await make.customRun({ data_collection_id: 15 });
    expect(await update(run, { alias }, colleague.key)).toMatchObject({
      status: 400,
      body: {
        detail: `Run ${run} cannot have the alias "${alias}", which is taken in its owner's account. Choose another alias.`,
      },
    });
  },
);

test("updateRun 200: a colleague gives a shared run an alias that they have for a run of their own", async () => {
  const run = await make.customRun({ data_collection_id: 15 });
  await make.customRun({ alias: "of the colleague", key: colleague.key });
  expect(await update(run, { alias: "of the colleague" }, colleague.key)).toMatchObject({ status: 200 });
});

test("updateRun 200: an alias that looks like the run's own, which is kept as it is sent", async () => {
  const run = await make.customRun({ alias: "re\u0301sumé" });
  expect(await update(run, { alias: " résumé" })).toMatchObject({ status: 200, body: { alias: " résumé" } });
});

test("updateRun 400: one of two runs that are renamed to the same alias at once", async () => {
  const runs = [await make.customRun(), await make.customRun()];
  const answers = await Promise.all(runs.map((run) => update(run, { alias: "the one" })));
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400]);
});

test("updateRun 404: an id that does not exist and, in the same words, one that is not visible", async () => {
  expect(await update(404, { alias: "any" })).toMatchObject({
    status: 404,
    body: { detail: "Run 404 not found." },
  });
  expect(await update(991, { alias: "any" }, colleague.key)).toMatchObject({
    status: 404,
    body: { detail: "Run 991 not found." },
  });
});
