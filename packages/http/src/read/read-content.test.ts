import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const echo = await startEcho();
afterAll(echo.close);

async function post(
  path: string,
  body: BodyInit,
  headers: Record<string, string>,
): Promise<[status: number, body: unknown]> {
  const response = await fetch(`${echo.url}/api/v1${path}`, { method: "POST", body, headers });
  return [response.status, await response.json()];
}

const json = JSON.stringify({ name: "Mine" });

describe("the body is refused with 415", () => {
  test.each(["gzip", "br", "x-custom"])("if its content coding is %s, which is named", async (coding) => {
    const detail = `The body must be sent as it is, without the Content-Encoding ${coding}.`;
    const headers = { "content-type": "application/json", "content-encoding": coding };
    expect(await post("/data-collections", gzipSync(json), headers)).toEqual([415, { detail }]);
    const form = { "content-type": "multipart/form-data; boundary=b", "content-encoding": coding };
    expect(await post("/datasets", gzipSync("--b--\r\n"), form)).toEqual([415, { detail }]);
  });

  test.each(["iso-8859-1", "utf-16", '"windows-1252"'])("if it is JSON in %s", async (charset) => {
    const headers = { "content-type": `application/json; charset=${charset}` };
    const detail = `The body must be JSON in UTF-8, not in ${charset.replaceAll('"', "")}.`;
    expect(await post("/data-collections", json, headers)).toEqual([415, { detail }]);
  });
});

test.each<[headers: Record<string, string>]>([
  [{ "content-type": "application/json; charset=UTF-8" }],
  [{ "content-type": 'application/json;charset="utf-8"' }],
  [{ "content-type": "application/json", "content-encoding": "identity" }],
])("a JSON body with the headers %j is accepted", async (headers) => {
  expect((await post("/data-collections", json, headers))[0]).toBe(200);
});
