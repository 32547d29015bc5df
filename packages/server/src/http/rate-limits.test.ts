import { routes } from "@aegis/contract";
import { basePath, readTrust } from "@aegis/http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { openStore } from "../store/sqlite/open.ts";
import { StoreUnavailable } from "../store/store.ts";
import { type TestServer, testServer } from "../testing/test-server.ts";

const trusting = { proxies: { basePath: "", trusts: readTrust("loopback") } };

describe("with a limit of two requests a minute", () => {
  test("a key is told where it stands, and its third request is 429, until a minute is over", async () => {
    await using server = await limited();
    expect(await standings(server, "/models", "/runs/991", "/runs/2000000001")).toEqual([
      [200, '"key";q=2;w=60', '"key";r=1;t=60', null],
      [200, '"key";q=2;w=60', '"key";r=0;t=60', null],
      [429, '"key";q=2;w=60', '"key";r=0;t=60', "60"],
    ]);
    server.clock.now += 47_500;
    expect(await standings(server, "/models")).toEqual([[429, '"key";q=2;w=60', '"key";r=0;t=13', "13"]]);
    server.clock.now += 12_500;
    expect(await standings(server, "/models")).toEqual([[200, '"key";q=2;w=60', '"key";r=1;t=60', null]]);
  });

  test("429 says in words what the limit is, and when to send the request again", async () => {
    await using server = await limited(1);
    await server.call("GET", "/models");
    expect((await server.call("GET", "/models")).body).toEqual({
      detail: "This key may send 1 request in 60 s. Send this one again in 60 s.",
    });
    await server.call("GET", "/models", { key: null });
    expect((await server.call("GET", "/models", { key: null })).body).toEqual({
      detail:
        "Without a key that is accepted, an address may send 1 request in 60 s. Send this one again in 60 s.",
    });
  });

  test("every key has requests of its own, also one of the same user", async () => {
    await using server = await limited(1);
    const other = await server.addUser("other@acme.com");
    const statusOf = async (key?: string) =>
      (await server.call("GET", "/models", key === undefined ? {} : { key })).status;
    expect([
      await statusOf(),
      await statusOf(other.key),
      await statusOf(),
      await statusOf(other.key),
    ]).toEqual([200, 200, 429, 429]);
  });

  test.each([
    ["no key", {}],
    ["an unknown key", { authorization: `Bearer sk_${"f".repeat(32)}` }],
    ["what is not a key", { authorization: "Basic YTpi" }],
  ])("%s counts by its address, and no key suffers from it", async (_, headers) => {
    await using server = await limited(1, trusting);
    const from = async (address: string) => {
      const sent = { headers: { ...headers, "x-forwarded-for": address } };
      return (await fetch(`${server.url}${basePath}/models`, sent)).status;
    };
    expect([await from("192.0.2.1"), await from("192.0.2.1"), await from("192.0.2.2")]).toEqual([
      401, 429, 401,
    ]);
    const own = await server.call("GET", "/models", { headers: { "x-forwarded-for": "192.0.2.1" } });
    expect(own.status).toBe(200);
  });

  test.each([
    ["2001:db8:0:1::1", "2001:db8:0:1:ffff::2", 429],
    ["2001:db8::1", "2001:db8:0:0:9::", 429],
    ["::1:0:0:0:1", "0:0:0:1::", 429],
    ["2001:db8:0:1::1", "2001:db8:0:2::1", 401],
    ["::ffff:192.0.2.7", "192.0.2.7", 429],
    ["192.0.2.7", "192.0.2.8", 401],
  ])("after %s, %s is answered with %i: of IPv6 the first 64 bits count", async (first, second, status) => {
    await using server = await limited(1, trusting);
    const from = (address: string) =>
      server.call("GET", "/models", { key: null, headers: { "x-forwarded-for": address } });
    expect([(await from(first)).status, (await from(second)).status]).toEqual([401, status]);
  });

  test("what leads to no operation counts too, and pages beside the API do not", async () => {
    await using server = await limited(1);
    const statusOf = async (path: string) => (await fetch(server.url + path)).status;
    expect(await statusOf("/healthz")).toBe(200);
    expect(await statusOf("/readyz")).toBe(200);
    expect([await statusOf(`${basePath}/nothing`), await statusOf(`${basePath}/nothing`)]).toEqual([
      404, 429,
    ]);
    expect(await statusOf("/healthz")).toBe(200);
  });

  test("429 comes before the body is read, and what it refuses has no effect", async () => {
    await using server = await limited(1);
    const post = () =>
      server.call("POST", "/data-collections", {
        body: { name: "Once" },
        headers: { "idempotency-key": "k" },
      });
    await server.call("GET", "/models");
    expect((await post()).status).toBe(429);
    server.clock.now += 60_000;
    expect((await post()).status).toBe(201);
  });
});

describe("of a key that has sent all it may,", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await testServer({ rateLimit: { requests: 1, seconds: 3_600 } });
    await server.call("GET", "/models");
  });
  afterAll(() => server.close());

  test.each(Object.entries(routes))("%s is 429 as the document has it", async (_, { method, path }) => {
    const { status, headers } = await server.call(method, path.replaceAll(/\{\w+\}/g, "1"));
    expect([status, headers.get("ratelimit-policy")]).toEqual([429, '"key";q=1;w=3600']);
  });
});

test("what cannot be counted is 503, with a key and without one: no request passes unseen", async () => {
  const open = async (clock: () => number) => ({
    ...(await openStore({ file: ":memory:", clock })),
    countRequest: () => Promise.reject(new StoreUnavailable("The database cannot be reached.")),
  });
  await using server = await limited(2, { open });
  for (const key of [exampleKey, null]) {
    const { status, headers } = await server.call("GET", "/models", { key });
    expect([status, headers.get("retry-after"), headers.get("ratelimit")]).toEqual([503, "30", null]);
  }
});

test("without a limit nobody is told of one", async () => {
  await using server = await testServer();
  const { headers } = await server.call("GET", "/models");
  expect([headers.get("ratelimit"), headers.get("ratelimit-policy")]).toEqual([null, null]);
});

function limited(requests = 2, more: Parameters<typeof testServer>[0] = {}): Promise<TestServer> {
  return testServer({ ...more, rateLimit: { requests, seconds: 60 } });
}

async function standings(server: TestServer, ...paths: readonly string[]) {
  const seen = [];
  for (const path of paths) {
    const { status, headers } = await server.call("GET", path);
    seen.push([status, ...["ratelimit-policy", "ratelimit", "retry-after"].map((name) => headers.get(name))]);
  }
  return seen;
}
