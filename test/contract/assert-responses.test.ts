import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { assertResponses } from "./assert-responses.ts";
import { type Served, serve } from "./serve.ts";

const paths = fc
  .integer({ min: 1, max: 9999 })
  .map((id) => ({ method: "GET", path: `/runs/${id}`, scheme: "Bearer" }));
const runs = { seed: 7, numRuns: 100 };
let server: Served;

beforeAll(async () => {
  server = await serve(({ url }, response) =>
    response.writeHead(Number(url?.slice(6)) > 40 ? 500 : 200).end(),
  );
  return server.close;
});

test("assertResponses passes if every response is correct", async () => {
  await assertResponses(paths, target(server.url), runs, () => []);
});

test("assertResponses fails with what is wrong, the seed, and the smallest request as a command without the key", async () => {
  const failing = assertResponses(paths, target(server.url), runs, ({ status }) =>
    status === 200 ? [] : [`It is ${status}.`],
  );
  await expect(failing).rejects.toThrow(
    `It is 500.\nWith the seed 7:\ncurl -i -X GET ${server.url}/runs/41 -H 'Authorization: Bearer '"$AEGIS_API_KEY"`,
  );
});

test("assertResponses fails if there is no response", async () => {
  await expect(assertResponses(paths, target("http://127.0.0.1:1"), runs, () => [])).rejects.toThrow(
    /^fetch failed\nWith the seed 7:\ncurl .*\/runs\/1 /,
  );
});

function target(url: string) {
  return { url, key: "sk_1", stateful: false };
}
