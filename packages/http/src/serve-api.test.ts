import { EventEmitter, once } from "node:events";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import type { Middleware } from "./exchange.ts";
import { listen } from "./listen.ts";
import { page } from "./middleware/pages.ts";
import { HttpError } from "./respond/response.ts";
import { serveApi } from "./serve-api.ts";

const seen: string[] = [];
/** Emits `logged` for each request, once its line has been seen. */
const requests = new EventEmitter();
const errors: unknown[] = [];
beforeEach(() => {
  seen.length = 0;
  errors.length = 0;
});

const noting =
  (what: string): Middleware<undefined, string> =>
  (next) =>
  (exchange) => {
    seen.push(what);
    return next(exchange);
  };

const api = await listen(
  serveApi<undefined, string>({
    begin: () => undefined,
    authenticate: (key) => {
      seen.push(`key ${key}`);
      if (key === "late") throw new HttpError(429, "Later.", { "retry-after": "1" });
      return key;
    },
    answer: ({ id, caller, request }) => {
      seen.push(`${id} ${caller}`);
      if (id === "getMyOrganization") throw new Error("The secret of the house.");
      if (id === "listDatasetTypes") throw new TypeError("The disk is full.");
      return page("application/json", Buffer.from(JSON.stringify(request)));
    },
    pages: new Map([["/status", async () => page("text/plain", Buffer.from("fine"))]]),
    newFiles: () => ({
      sink: (_part, file) => ({ ...file, size: 0 }),
      [Symbol.asyncDispose]: async () => {},
    }),
    beforeRouting: [noting("before routing")],
    allowsHost: (header) => header !== "evil.example",
    newRequestId: () => "new",
    log: ({ method, path, status }, { id, caller = "nobody" }) => {
      seen.push(`${id}: ${method} ${path} ${status} ${caller}`);
      requests.emit("logged");
    },
    outageOf: (error) =>
      error instanceof TypeError ? { detail: "Nothing was kept.", retryAfter: 30 } : undefined,
    onError: (error) => errors.push(error),
  }),
  { port: 0, host: "127.0.0.1", graceMs: 500 },
);
afterAll(api.close);

/**
 * Calls the API, and waits for the log too: it is written once the connection is done with a response, which
 * may be after the client has read it.
 */
async function call(path: string, { key = "sk_1", ...init }: RequestInit & { key?: string | null } = {}) {
  const headers = { ...(key === null ? {} : { authorization: `Bearer ${key}` }), ...init.headers };
  const [response] = await Promise.all([
    fetch(api.url + path, { ...init, headers }),
    once(requests, "logged"),
  ]);
  return response;
}

describe("a request goes through the steps in their order", () => {
  test("a call reaches its operation, and is logged last", async () => {
    const response = await call("/api/v1/runs/991");
    expect(await response.json()).toEqual({ path: { run_id: 991 }, query: {} });
    expect(response.headers.get("x-request-id")).toBe("new");
    expect(seen).toEqual(["before routing", "key sk_1", "getRun sk_1", "new: GET /api/v1/runs/991 200 sk_1"]);
  });

  test.each<
    [what: string, path: string, init: RequestInit & { key?: string | null }, status: number, steps: string[]]
  >([
    ["a page", "/status", {}, 200, []],
    ["a page asked to change", "/status", { method: "POST" }, 405, []],
    ["nothing beside the API", "/nothing", {}, 404, []],
    ["nothing in the API, with or without a key", "/api/v1/nothing", { key: null }, 404, ["before routing"]],
    ["a wrong method", "/api/v1/runs/991", { method: "PATCH" }, 405, ["before routing"]],
    ["no key", "/api/v1/runs/991", { key: null }, 401, ["before routing"]],
    ["a key that may not call", "/api/v1/runs/991", { key: "late" }, 429, ["before routing", "key late"]],
    [
      "a body of the wrong type, once the key is known",
      "/api/v1/data-collections",
      { method: "POST", body: "{}", headers: { "content-type": "text/plain" } },
      415,
      ["before routing", "key sk_1"],
    ],
    ["an invalid parameter", "/api/v1/runs/x", {}, 422, ["before routing", "key sk_1"]],
  ])("%s ends at its step", async (_what, path, init, status, steps) => {
    const response = await call(path, init);
    expect([response.status, seen.slice(0, -1)]).toEqual([status, steps]);
    expect(errors).toEqual([]);
  });
});

describe("an error that is not an HttpError", () => {
  test("is a 500 that tells nothing", async () => {
    const response = await call("/api/v1/organizations/me");
    expect([response.status, await response.json()]).toEqual([500, { detail: "Internal server error." }]);
    expect(errors).toEqual([new Error("The secret of the house.")]);
  });

  test("is a 503 that says what became of the request if its cause is outside the server", async () => {
    const response = await call("/api/v1/dataset-types");
    expect([response.status, await response.json()]).toEqual([503, { detail: "Nothing was kept." }]);
    expect([response.headers.get("retry-after"), errors]).toEqual([
      "30",
      [new TypeError("The disk is full.")],
    ]);
  });
});

describe("401, with the words of the document", () => {
  test.each(["", "Bearer", "Bearer ", "Basic sk_1", "Bearer sk_1 sk_2"])("%j", async (authorization) => {
    const response = await call("/api/v1/runs/991", { key: null, headers: { authorization } });
    const detail = 'Send your API key as "Authorization: Bearer sk_...".';
    expect([response.status, await response.json()]).toEqual([401, { detail }]);
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });
});

test.each(["bearer sk_1", "BEARER   sk_1", "Bearer sk_1 "])(
  "the Authorization header %j carries a key",
  async (authorization) => {
    const response = await call("/api/v1/runs/991", { key: null, headers: { authorization } });
    expect([response.status, seen[1]]).toEqual([200, "key sk_1"]);
  },
);
