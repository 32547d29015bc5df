import { request as rawRequest } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

const mock = await startMock();
afterAll(mock.close);

const json = { "content-type": "application/json" };

/** A call with a key; `headers` come on top. */
function call(
  method: string,
  path: string,
  { headers = {}, body }: { headers?: object; body?: string } = {},
) {
  return fetch(`${mock.url}/api/v1${path}`, {
    method,
    headers: { authorization: "Bearer sk_test", ...headers },
    redirect: "manual",
    ...(body === undefined ? {} : { body }),
  });
}

async function seen(response: Response): Promise<[status: number, body: unknown]> {
  return [response.status, await response.json()];
}

describe("the default response is the first success's first example", () => {
  test.each([
    ["GET", "/runs/991", 200],
    ["GET", "/datasets", 200],
    ["GET", "/datasets/all-partial", 200],
  ])("%s %s: %d", async (method, path, status) => {
    const response = await call(method, path);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  test("a download has a file name with the requested id", async () => {
    const response = await call("GET", "/runs/7/download");
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="run_7_report.csv"');
    expect(await response.text()).toMatch(/^alias,prompt,/);
  });

  test("a 204 has no body", async () => {
    const response = await call("DELETE", "/runs/991");
    expect([response.status, await response.text(), response.headers.get("content-length")]).toEqual([
      204,
      "",
      null,
    ]);
    expect(response.headers.get("content-type")).toBeNull();
  });

  test("HEAD has the headers of GET and no body", async () => {
    const [head, get] = await Promise.all([call("HEAD", "/runs/991"), call("GET", "/runs/991")]);
    expect([head.status, await head.text()]).toEqual([200, ""]);
    expect(head.headers.get("content-length")).toBe(String((await get.arrayBuffer()).byteLength));
  });

  test("a path may be null as a whole", async () => {
    expect(
      await seen(
        await call("GET", "/organizations/me", { headers: { prefer: "example=no-organization-yet" } }),
      ),
    ).toEqual([200, null]);
  });
});

describe("the headers that the document promises", () => {
  test("a client that holds a response is told so", async () => {
    const first = await call("GET", "/runs/991");
    const tag = first.headers.get("etag") ?? "";
    expect(tag).toMatch(/^W\/"[\w-]+"$/);
    const again = await call("GET", "/runs/991", { headers: { "if-none-match": tag } });
    expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    const other = await call("GET", "/runs/992", { headers: { "if-none-match": tag } });
    expect(other.status).toBe(200);
    expect(other.headers.get("etag")).not.toBe(tag);
  });

  test("every response has the request's id, or one of its own", async () => {
    const named = await call("GET", "/runs/991", { headers: { "x-request-id": "mine" } });
    expect(named.headers.get("x-request-id")).toBe("mine");
    const refused = await call("GET", "/runs/x");
    expect(refused.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
  });

  test.each([
    ["example=march-run-started", "/api/v1/runs/991", "2"],
    ["example=march-run-blocking", null, null],
    ["code=201", "/api/v1/runs/991", "2"],
  ])("a run that was chosen by %s says where to ask for it: %s", async (prefer, location, retryAfter) => {
    const body = '{"dataset_id":1}';
    const response = await call("POST", "/runs/dataset", { headers: { ...json, prefer }, body });
    expect([response.headers.get("location"), response.headers.get("retry-after")]).toEqual([
      location,
      retryAfter,
    ]);
  });
});

describe("a request without an operation", () => {
  test("404 for a path that is not there, key or no key", async () => {
    const detail = "Nothing at /api/v1/nothing.";
    expect(await seen(await call("GET", "/nothing"))).toEqual([404, { detail }]);
    expect(await seen(await fetch(`${mock.url}/api/v1/nothing`))).toEqual([404, { detail }]);
  });

  test("405 with Allow for a method that a path does not have", async () => {
    const response = await call("PATCH", "/runs/991");
    expect(response.headers.get("allow")).toBe("DELETE, GET, HEAD, PUT");
    expect(await seen(response)).toEqual([405, { detail: expect.stringContaining("PATCH") }]);
  });

  test("307 to the address without a slash at the end, query kept", async () => {
    const response = await call("GET", "/datasets/?page=2");
    expect([response.status, response.headers.get("location")]).toEqual([307, "/api/v1/datasets?page=2"]);
  });
});

describe("401 without a key, before anything else is looked at", () => {
  test.each([
    [{}],
    [{ authorization: "" }],
    [{ authorization: "Bearer" }],
    [{ authorization: "Bearer " }],
    [{ authorization: "Basic abc" }],
  ])("%j", async (headers) => {
    const response = await fetch(`${mock.url}/api/v1/evaluate`, { method: "POST", headers, body: "no json" });
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
    expect(await seen(response)).toEqual([
      401,
      { detail: 'Send your API key as "Authorization: Bearer sk_...".' },
    ]);
  });

  test.each(["bearer x", "BEARER x", "Bearer   x"])("%s is a key", async (authorization) => {
    expect((await call("GET", "/runs/1", { headers: { authorization } })).status).toBe(200);
  });
});

describe("a body that cannot be accepted", () => {
  test("malformed JSON is answered with 422, and the mock stays up", async () => {
    const response = await call("POST", "/evaluate", { headers: json, body: "{bad" });
    const error = { loc: ["body", 1], msg: "JSON decode error", type: "json_invalid" };
    expect(await seen(response)).toEqual([422, { detail: [error] }]);
    expect((await call("GET", "/runs/1")).status).toBe(200);
  });

  test("a 422 says what is wrong, and where", async () => {
    const response = await call("POST", "/runs/custom", {
      headers: json,
      body: '{"evaluations": [{"metrics": []}]}',
    });
    const error = { loc: ["body", "evaluations", 0, "data"], msg: "Field required", type: "missing" };
    expect(await seen(response)).toEqual([422, { detail: [error] }]);
  });

  test("an empty body is a missing one, whatever its type", async () => {
    const error = { loc: ["body"], msg: "Field required", type: "missing" };
    expect(await seen(await call("POST", "/evaluate"))).toEqual([422, { detail: [error] }]);
  });

  test("415 for another media type", async () => {
    const response = await call("POST", "/evaluate", {
      headers: { "content-type": "text/plain" },
      body: "{}",
    });
    expect(await seen(response)).toEqual([
      415,
      { detail: "The body must be application/json, not text/plain." },
    ]);
  });

  test.each(["application/json; charset=utf-8", "application/vnd.aegis+json"])("%s is JSON", async (type) => {
    const body = '{"metric_shortname": "exact_match", "output": "a", "golden_answer": "a"}';
    expect((await call("POST", "/evaluate", { headers: { "content-type": type }, body })).status).toBe(201);
  });

  test("413 for JSON over 16 MiB, readable although the request was still arriving", async () => {
    const body = `"${"a".repeat(16 * 2 ** 20)}"`;
    const detail = "The body is larger than 16 MiB. Upload the rows as a dataset instead.";
    expect(await seen(await call("POST", "/evaluate", { headers: json, body }))).toEqual([413, { detail }]);
  });

  test("a client that sends without reading can read its 413 afterwards", async () => {
    const socket = connect(mock.port, "127.0.0.1");
    const length = 17 * 2 ** 20;
    socket.write(
      `POST /api/v1/evaluate HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Length: ${length}\r\n`,
    );
    socket.write("Content-Type: application/json\r\n\r\n");
    for (let sent = 0; sent < 17; sent++) {
      socket.write(Buffer.alloc(2 ** 20, 0x20));
      await setTimeout(5);
    }
    expect(await text(socket)).toMatch(/^HTTP\/1.1 413 .*"detail".*\}$/s);
  });

  test("413 for JSON over 16 MiB whose length nobody announced", async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { ...json, authorization: "Bearer x", "transfer-encoding": "chunked" };
      const request = rawRequest(`${mock.url}/api/v1/evaluate`, { method: "POST", headers }, (response) => {
        resolve(response.resume().statusCode);
      });
      request.on("error", reject).end(Buffer.alloc(16 * 2 ** 20 + 1, 0x20));
    });
    expect(status).toBe(413);
  });

  test.each([
    ["values", `[${"{},".repeat(2_500_000)}`],
    ["different keys", `{${Array.from({ length: 100_001 }, (_, at) => `"${at}":0`)}`],
  ])("413 for too many %s, before it is parsed and found to be broken", async (_what, body) => {
    expect((await call("POST", "/evaluate", { headers: json, body })).status).toBe(413);
  });

  test("JSON of 12 MB is taken", async () => {
    const output = "a".repeat(12e6);
    const body = JSON.stringify({ metric_shortname: "exact_match", output, golden_answer: "a" });
    expect((await call("POST", "/evaluate", { headers: json, body })).status).toBe(201);
  });
});

describe("a query is read as FastAPI reads it", () => {
  test("booleans are taken in their other forms", async () => {
    expect((await call("GET", "/datasets?shared=True")).status).toBe(200);
    expect((await call("GET", "/datasets?shared=1")).status).toBe(200);
  });

  test("an empty number is none", async () => {
    expect((await call("GET", "/datasets?page=")).status).toBe(422);
  });
});

describe("Prefer", () => {
  test("a code is answered by its first example", async () => {
    const response = await call("GET", "/runs/1", { headers: { prefer: "code=404" } });
    expect(response.headers.get("preference-applied")).toBe("code=404");
    expect(response.status).toBe(404);
  });

  test("an example alone finds its status", async () => {
    const response = await call("GET", "/runs/1", { headers: { prefer: "example=key-unknown" } });
    expect(await seen(response)).toEqual([
      401,
      { detail: "This API key is unknown, has expired or has been revoked." },
    ]);
  });

  test.each(["code=418", "example=nothing", "code=404, example=march-run", "fault=fire"])(
    "%s: 400 that says what there is",
    async (prefer) => {
      expect(await seen(await call("GET", "/runs/1", { headers: { prefer } }))).toEqual([
        400,
        { detail: expect.any(String) },
      ]);
    },
  );

  test("an invalid request is refused before a preference is applied", async () => {
    expect((await call("GET", "/runs/x", { headers: { prefer: "code=404" } })).status).toBe(422);
  });

  test("a seed invents the same body again, without properties that the document lacks", async () => {
    const invented = async (prefer: string) =>
      (await call("GET", "/dataset-types/1", { headers: { prefer } })).json();
    const first = await invented("dynamic=true, seed=7");
    expect(await invented("dynamic, seed=7")).toEqual(first);
    expect(await invented("dynamic, seed=8")).not.toEqual(first);
    await invented("dynamic, seed=7");
    const unseeded = await invented("dynamic");
    await invented("dynamic, seed=7");
    expect(await invented("dynamic")).not.toEqual(unseeded);
    expect(Object.keys(first).sort()).toEqual(["description", "id", "label", "name"]);
  });

  describe("an invented list ends, and says how long it is", () => {
    test.each([1, 2, 3, 10, 10_000])("with %d items on a page", async (size) => {
      const counts: number[] = [];
      for (let page: number | null = 1; page !== null; ) {
        const { items, meta } = await (
          await call("GET", `/datasets?page=${page}&page_size=${size}`, { headers: { prefer: "dynamic" } })
        ).json();
        expect([meta.current_page, meta.page_size, meta.items_on_page]).toEqual([page, size, items.length]);
        expect(meta.has_next).toBe(meta.next_page !== null);
        counts.push(items.length);
        page = meta.next_page;
      }
      expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    });

    test.each([1, 2, 3, 7])("and with the seed %d its pages are parts of one list", async (seed) => {
      const headers = { prefer: `dynamic, seed=${seed}` };
      const shown = async (query: string): Promise<readonly unknown[]> =>
        (await (await call("GET", `/datasets?${query}`, { headers })).json()).items;
      const pages = [...(await shown("page_size=2")), ...(await shown("page=2&page_size=2"))];
      expect(pages).toEqual(await shown("page_size=3"));
    });
  });

  test.each([
    ["/datasets/1/download", /^(prompt|input|context|output|golden_answer)(,|\n)/],
    ["/runs/1/download", /^alias,prompt,input,context,output,golden_answer,explanation,/],
  ])("an invented file of %s has a header line", async (path, header) => {
    const response = await call("GET", path, { headers: { prefer: "dynamic, seed=7" } });
    expect(response.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    expect(response.headers.get("content-disposition")).toMatch(/_1(_report)?\.csv"$/);
    expect(await response.text()).toMatch(header);
  });

  test("invented times are to the second", async () => {
    const response = await call("GET", "/runs/1", { headers: { prefer: "dynamic, seed=7" } });
    expect((await response.json()).started_at).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  });

  test("a rate limit counts each key by itself and says when to try again", async () => {
    const limited = (key: string) =>
      call("GET", "/runs/1", { headers: { prefer: "rate-limit=1", authorization: `Bearer ${key}` } });
    const [first, second, other] = [await limited("one"), await limited("one"), await limited("two")];
    expect([first.status, second.status, other.status]).toEqual([200, 429, 200]);
    expect(second.headers.get("retry-after")).toBe("1");
    expect(await second.json()).toEqual({ detail: "More than 1 requests in a second. Try again in 1 s." });
  });
});
