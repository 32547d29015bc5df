import { once } from "node:events";
import { get } from "node:http";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

/*
 * What people have asked other mocks for, each by its public report.
 */

const mock = await startMock();
afterAll(mock.close);

const headers = { authorization: "Bearer sk_test", "content-type": "application/json" };

async function call(method: string, path: string, body?: object, more: object = {}, url = mock.url) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...headers, ...more },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

describe("stoplightio/prism#2626: an id has its own example, and others have the usual one", () => {
  test.each([
    ["/datasets/1", "Support QA - March"],
    ["/datasets/42", "My evaluation set"],
    ["/datasets/123456", "My evaluation set"],
    ["/data-collections/15", "Release gate"],
    ["/dataset-types/2", "PROPRIETARY"],
  ])("%s", async (path, name) => {
    const id = Number(path.split("/").at(-1));
    expect(await call("GET", path)).toMatchObject({ status: 200, body: { id, name } });
  });
});

test("stoplightio/prism#1854: an id that nothing has can be a 404", async () => {
  await using strict = await startMock({ strictIds: true });
  const strictly = (method: string, path: string, body?: object) => call(method, path, body, {}, strict.url);
  expect(await strictly("GET", "/runs/99")).toMatchObject({
    status: 404,
    body: { detail: "Run 99 not found." },
  });
  expect(await strictly("DELETE", "/datasets/6")).toMatchObject({ status: 404 });
  expect(await strictly("GET", "/runs/991")).toMatchObject({ status: 200 });
  const detail = "Dataset 6 not found.";
  expect(await strictly("POST", "/runs/dataset", { dataset_id: 6 })).toMatchObject({
    status: 400,
    body: { detail },
  });
});

test("stoplightio/prism#2232: the query changes the response", async () => {
  const ids = async (query: string) =>
    (await call("GET", `/datasets?${query}`)).body.items.map(({ id }: { id: number }) => id);
  const all = await ids("");
  expect(await ids("page=2&page_size=1")).toEqual([all[1]]);
  expect(await ids("search=MARCH")).not.toEqual(all);
  expect(await ids("shared=true")).not.toEqual(await ids("shared=false"));
});

describe("stoplightio/prism#1838 and #1212: an example or an error is chosen at start", () => {
  test.each([
    [{ code: 503 }, "/runs/991", 503, { detail: "Service Unavailable." }],
    [{ code: 404 }, "/runs/991", 404, { detail: "Run 404 not found." }],
    [{ example: "no-organization-yet" }, "/organizations/me", 200, null],
    [{ example: "no-organization-yet" }, "/dataset-types/1", 200, { name: "CUSTOM" }],
    [{ code: 201 }, "/dataset-types/1", 200, { name: "CUSTOM" }],
  ])("%j on %s: %d", async (options, path, status, body) => {
    await using chosen = await startMock(options);
    const response = await call("GET", path, undefined, {}, chosen.url);
    expect(response.status).toBe(status);
    if (body === null) expect(response.body).toBeNull();
    else expect(response.body).toMatchObject(body);
    const preferred = await call("GET", path, undefined, { prefer: "code=401" }, chosen.url);
    expect(preferred.status).toBe(401);
  });

  test("an example that no operation has is an error at start", async () => {
    await expect(startMock({ example: "nothing" })).rejects.toThrow(
      'No operation has an example "nothing". The names are in the document, under examples.',
    );
  });
});

describe("stoplightio/prism#2695 and #1657: invalid requests are let through", () => {
  test.each([
    ["POST", "/evaluate", {}, 201],
    ["POST", "/evaluate", { metric_shortname: "nope" }, 201],
    ["GET", "/datasets?page=none", undefined, 200],
    ["GET", "/runs/none", undefined, 200],
  ])("%s %s %j", async (method, path, body, status) => {
    expect((await call(method, path, body)).status).not.toBe(status);
    expect((await call(method, path, body, { prefer: "validate=off" })).status).toBe(status);
  });
});

test("wiremock/wiremock#472: a body arrives in pieces", async () => {
  const request = get(`${mock.url}/api/v1/runs/991`, {
    headers: { ...headers, prefer: "fault=dribble, delay=50" },
  });
  const [response] = await once(request, "response");
  const pieces: Buffer[] = [];
  response.on("data", (piece: Buffer) => pieces.push(piece));
  await once(response, "end");
  expect(response.headers["transfer-encoding"]).toBe("chunked");
  expect(pieces.length).toBeGreaterThan(1);
  expect(JSON.parse(Buffer.concat(pieces).toString())).toMatchObject({ id: 991 });
});

describe("microcks/microcks#2291: an escape that is not needed is the same path, and %2F ends no segment", () => {
  test.each([
    ["/%72uns/991", 200],
    ["/runs/%39%39%31", 200],
    ["/runs/991%2Fdownload", 422],
    ["/runs/%zz", 422],
    ["/%zz/991", 404],
  ])("%s: %d", async (path, status) => {
    expect((await call("GET", path)).status).toBe(status);
  });
});
