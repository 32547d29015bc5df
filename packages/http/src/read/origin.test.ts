import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Origin, originOf, readTrust } from "./origin.ts";

let last: IncomingMessage;
const server = createServer((req, res) => {
  last = req;
  res.end();
});
beforeAll(() => once(server.listen(0, "127.0.0.1"), "listening"));
afterAll(() => void server.close());

/** Where a request with these headers comes from, if it is sent from this machine. */
async function origin(headers: Readonly<Record<string, string>>, trust = "loopback"): Promise<Origin> {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const sent = request({ port, host: "127.0.0.1", headers: { host: "inner:4000", ...headers } }).end();
  const [response] = await once(sent, "response");
  response.resume();
  return originOf(last, { basePath: "", trusts: readTrust(trust) });
}

const full = {
  "x-forwarded-for": "203.0.113.9",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "example.com",
  "x-forwarded-prefix": "/aegis",
};
const outside = { client: "203.0.113.9", url: "https://example.com/aegis", base: "/aegis" };
const inside = { client: "127.0.0.1", url: "http://inner:4000", base: "" };

describe("what a trusted proxy says of a request counts", () => {
  test.each<[string, Record<string, string>, string, Partial<Origin>]>([
    ["by X-Forwarded headers", full, "loopback", outside],
    ["by the number of hops", full, "1", outside],
    [
      "by Forwarded",
      { forwarded: "for=203.0.113.9;proto=https;host=example.com" },
      "loopback",
      { client: "203.0.113.9", url: "https://example.com" },
    ],
    ["with a port", { "x-forwarded-for": "203.0.113.9:4711" }, "1", { client: "203.0.113.9" }],
    ["with IPv6", { forwarded: 'For="[2001:db8::1]:4711"' }, "1", { client: "2001:db8::1" }],
    [
      "through a second trusted proxy",
      { "x-forwarded-for": "203.0.113.9, 10.1.2.3" },
      "loopback,10.0.0.0/8",
      { client: "203.0.113.9" },
    ],
  ])("%s", async (_, headers, trust, expected) => {
    expect(await origin(headers, trust)).toMatchObject(expected);
  });
});

describe("what anybody can forge does not count", () => {
  test.each<[string, Record<string, string>, string, Partial<Origin>]>([
    ["if nobody is trusted", full, "0", inside],
    ["if another proxy is trusted", full, "10.0.0.1", inside],
    [
      "in front of the address that the proxy saw",
      { "x-forwarded-for": "10.9.9.9, 203.0.113.9" },
      "1",
      { client: "203.0.113.9" },
    ],
    [
      "in front of an address that is not trusted",
      { "x-forwarded-for": "10.9.9.9, 203.0.113.9" },
      "loopback,10.0.0.0/8",
      { client: "203.0.113.9" },
    ],
    [
      "in Forwarded beside X-Forwarded",
      { ...full, forwarded: "for=198.51.100.1;host=evil.example" },
      "1",
      outside,
    ],
    ["as the first of two hosts", { ...full, "x-forwarded-host": "evil.example, example.com" }, "1", outside],
    ["as an address that is none", { "x-forwarded-for": "unknown" }, "1", { client: "127.0.0.1" }],
    ["as a host that is none", { "x-forwarded-host": 'a"><b>' }, "1", { url: "http://inner:4000" }],
    ["as a scheme that is none", { "x-forwarded-proto": "javascript" }, "1", { url: "http://inner:4000" }],
    ["as a prefix that leads elsewhere", { "x-forwarded-prefix": "//evil.example" }, "1", { base: "" }],
  ])("%s", async (_, headers, trust, expected) => {
    expect(await origin(headers, trust)).toMatchObject(expected);
  });
});

test.each(['"><script>', "a/b", "[::1", "a:b", "a:99999", "[::::]"])(
  "the host %j is in no address",
  async (host) => {
    expect(await origin({ host }, "0")).toMatchObject({ url: "http://localhost" });
  },
);

test.each(["", "nobody", "10.0.0.0/99", "-1"])("%j trusts nobody: it is refused", (text) => {
  expect(() => readTrust(text)).toThrow(TypeError);
});
