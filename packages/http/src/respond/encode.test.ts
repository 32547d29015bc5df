import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { gzipped, gzippedOnce, takesGzip } from "./encode.ts";

describe("gzip is accepted by a client that says so", () => {
  test.each([
    [undefined, false],
    ["", false],
    ["gzip", true],
    ["GZIP", true],
    ["deflate, gzip;q=0.5, br", true],
    ["gzip;q=0", false],
    ["gzip; q=0.000, *", false],
    ["*", true],
    ["*;q=0", false],
    ["identity", false],
    ["x-gzip", true],
    ["gzip;q=nonsense", false],
  ])("%j: %s", (header, takes) => {
    expect(takesGzip(header)).toBe(takes);
  });
});

describe("a response", () => {
  const response = (length: number) => ({
    status: 200,
    headers: { etag: "x" },
    body: Buffer.alloc(length, "a"),
  });

  test("of a kibibyte is compressed for a client that accepts gzip, and says so", async () => {
    const { headers, body } = await gzipped(response(1024), true);
    expect(headers).toEqual({ etag: "x", vary: "Accept-Encoding", "content-encoding": "gzip" });
    expect(gunzipSync(body)).toEqual(response(1024).body);
  });

  test("is left as it is if it is small, or the client does not accept gzip", async () => {
    expect(await gzipped(response(1024), false)).toEqual({
      ...response(1024),
      headers: { etag: "x", vary: "Accept-Encoding" },
    });
    expect(await gzipped(response(1023), true)).toEqual(response(1023));
  });
});

test("a response that is sent again is compressed once, and small", async () => {
  const packed = gzippedOnce();
  const body = Buffer.from(Array.from({ length: 5000 }, (_, row) => `${row * row},${row % 7}`).join("\n"));
  const response = { status: 200, headers: { etag: "x" }, body };
  const first = await packed(response, true);
  expect((await packed(response, true)).body).toBe(first.body);
  expect((await packed({ ...response }, true)).body).not.toBe(first.body);
  expect(gunzipSync(first.body)).toEqual(body);
  expect(first.body.length).toBeLessThan((await gzipped(response, true)).body.length);
  expect((await packed(response, false)).body).toBe(body);
});
