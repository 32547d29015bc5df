import { describe, expect, test } from "vitest";
import { connectionFailure, rejection, testClient } from "../testing/test-client.ts";

const gone = () =>
  Response.json({ detail: "Run 5 not found." }, { status: 404, headers: { "x-request-id": "second" } });
const page = () =>
  new Response("<h1>Not found</h1>", { status: 404, headers: { "content-type": "text/html" } });

/** Deletes run 5 from a server that answers the first attempt so, and the next ones otherwise. */
async function deleted(first: () => Promise<Response>, later: () => Response = gone) {
  const client = testClient((_, count) => (count === 1 ? first() : later()), { timeout: 1000 });
  const call = client.aegis.runs.delete(5);
  const outcome = await call.catch((error: unknown) => error);
  return { ...client, call, outcome };
}

describe("a DELETE whose repetition finds nothing", () => {
  test.each<[string, () => Promise<Response>]>([
    ["the connection was reset", () => Promise.reject(connectionFailure("ECONNRESET"))],
    ["the server hung up", () => Promise.reject(connectionFailure("UND_ERR_SOCKET"))],
    ["a browser's fetch failed without a code", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["the attempt timed out", () => new Promise(() => {})],
    ...[502, 503, 504].map((status): [string, () => Promise<Response>] => [
      `a proxy answered ${status}`,
      async () => new Response("", { status }),
    ]),
  ])("has succeeded if %s before", async (_, first) => {
    const { call, outcome, sent } = await deleted(first);
    expect(outcome).toBeUndefined();
    expect(sent).toHaveLength(2);
    expect(await call.withResponse()).toMatchObject({ response: { status: 204 }, requestId: "second" });
  });

  test.each<[string, () => Promise<Response>]>([
    ["the connection was refused", () => Promise.reject(connectionFailure("ECONNREFUSED"))],
    ["the host was not found", () => Promise.reject(connectionFailure("ENOTFOUND"))],
    ["there were too many requests", async () => new Response("", { status: 429 })],
  ])("has failed if %s before, since nothing can have been deleted", async (_, first) => {
    const { outcome, sent } = await deleted(first);
    expect(outcome).toMatchObject({ status: 404, detail: "Run 5 not found." });
    expect(sent).toHaveLength(2);
  });

  test("has failed if the 404 is not the API's", async () => {
    const { outcome } = await deleted(async () => new Response("", { status: 502 }), page);
    expect(outcome).toMatchObject({ status: 404, detail: "<h1>Not found</h1>" });
  });

  test("has failed if it was not repeated", async () => {
    expect((await deleted(async () => gone())).outcome).toMatchObject({ status: 404 });
  });

  test("has succeeded through raw too", async () => {
    const { aegis } = testClient((_, count) =>
      count === 1 ? Promise.reject(connectionFailure("ECONNRESET")) : gone(),
    );
    const { error, response } = await aegis.raw.DELETE("/runs/{run_id}", { params: { path: { run_id: 5 } } });
    expect([error, response.status]).toEqual([undefined, 204]);
  });
});

test.each([
  ["a PUT", "put"],
  ["a GET", "get"],
])("%s whose repetition finds nothing has failed", async (_, method) => {
  const { aegis } = testClient((_request, count) =>
    count === 1 ? Promise.reject(connectionFailure("ECONNRESET")) : gone(),
  );
  const call = method === "put" ? aegis.runs.update(5, { alias: "x" }) : aegis.runs.get(5);
  expect(await rejection(call)).toMatchObject({ status: 404 });
});
