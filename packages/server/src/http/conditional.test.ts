import { afterAll, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { operations } from "../operations/index.ts";
import { testServer } from "../testing/test-server.ts";

let made = 0;
let runVersion = "1";

const server = await testServer({
  checkResponses: false,
  operations: {
    ...operations,
    listDatasetTypes: async () => {
      made += 1;
      return { status: 200, body: [{ id: 1, name: "x".repeat(2000), label: "X", description: null }] };
    },
    downloadRun: async () => {
      const csv = (async function* () {
        for (let index = 0; index < 100; index++) {
          made += 1;
          yield "x".repeat(10_000);
        }
      })();
      return { status: 200, body: { csv, filename: "x.csv" }, version: runVersion };
    },
    downloadDataset: async () => {
      made += 1;
      const csv = (async function* () {
        for (let index = 0; index < 100; index++) yield "x".repeat(1000);
      })();
      return { status: 200, body: { csv, filename: "x.csv" } };
    },
  },
});
afterAll(server.close);
const newcomer = await server.addUser("new@acme.com");

async function ask(path: string, headers: Record<string, string> = {}, key = exampleKey) {
  const before = made;
  const answer = await server.call("GET", path, { headers, key });
  return { ...answer, isMade: made > before, etag: answer.headers.get("etag") ?? "" };
}

/** Any change of anything. */
const change = () => server.store.createUser(`${made}-${Math.random()}@acme.com`);

test("a response is given again to the same user while nothing has changed", async () => {
  await change();
  const [first, second] = [await ask("/dataset-types"), await ask("/dataset-types")];
  expect([first.isMade, second.isMade]).toEqual([true, false]);
  expect(second.body).toEqual(first.body);
  expect((await ask("/dataset-types?a=1")).isMade).toBe(true);
  expect((await ask("/dataset-types", {}, newcomer.key)).isMade).toBe(true);
  await change();
  expect((await ask("/dataset-types")).isMade).toBe(true);
});

test("a client that names a current tag gets 304 and no body", async () => {
  const { etag } = await ask("/dataset-types");
  const { status, body, headers } = await ask("/dataset-types", { "if-none-match": `"other", ${etag}` });
  expect([status, body, headers.get("etag")]).toEqual([304, null, etag]);
  await change();
  expect((await ask("/dataset-types", { "if-none-match": etag })).status).toBe(304);
  expect((await ask("/dataset-types", { "if-none-match": '"other"' })).status).toBe(200);
});

test("a streamed response has a tag too, which holds until something changes", async () => {
  const { etag } = await ask("/datasets/1/download");
  const again = await ask("/datasets/1/download", { "if-none-match": etag });
  expect([again.status, again.isMade]).toEqual([304, false]);
  expect((await ask("/datasets/1/download", { "if-none-match": etag }, newcomer.key)).status).toBe(200);
  expect((await ask("/datasets/2/download", { "if-none-match": etag })).status).toBe(200);
  await change();
  expect((await ask("/datasets/1/download", { "if-none-match": etag })).status).toBe(200);
});

test("the tag of a streamed response with a version of its own holds while that is the same", async () => {
  const { etag } = await ask("/runs/991/download");
  const before = made;
  await change();
  const again = await ask("/runs/991/download", { "if-none-match": etag });
  expect([again.status, again.body, again.etag]).toEqual([304, null, etag]);
  expect(made - before).toBeLessThan(100);
  expect((await ask("/runs/991/download", { "if-none-match": etag }, newcomer.key)).status).toBe(200);
  runVersion = "2";
  const changed = await ask("/runs/991/download", { "if-none-match": etag });
  expect([changed.status, String(changed.body).length]).toEqual([200, 1_000_000]);
});

test("compressed and plain responses are cached apart, under one tag", async () => {
  const url = `${server.url}/api/v1/dataset-types`;
  const authorization = `Bearer ${exampleKey}`;
  const answers = [];
  for (const coding of ["identity", "gzip", "identity"]) {
    const response = await fetch(url, { headers: { authorization, "accept-encoding": coding } });
    expect(response.headers.get("content-encoding")).toBe(coding === "gzip" ? "gzip" : null);
    answers.push([response.headers.get("etag"), await response.text()]);
  }
  expect(new Set(answers.map(String)).size).toBe(1);
});

test("an error has no tag, and is not cached", async () => {
  const [first, second] = [await ask("/runs/none"), await ask("/runs/none")];
  expect([first.status, first.etag, second.status]).toEqual([422, "", 422]);
});
