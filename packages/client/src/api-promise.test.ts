import assert from "node:assert/strict";
import { describe, expect, test, vi } from "vitest";
import { NotFoundError } from "./errors/status-errors.ts";
import { rejection, testClient } from "./testing/test-client.ts";

const headers = { "x-request-id": "req_7", "x-other": "1" };
const answering = (body: unknown, status = 200) =>
  testClient(() => Response.json(body, { status, headers })).aegis;

describe("requestId", () => {
  test("is on an object, on a list, on a page and on a download", async () => {
    expect((await answering({ id: 1 }).runs.get(1)).requestId).toBe("req_7");
    expect((await answering([{ id: 1 }]).datasetTypes.list()).requestId).toBe("req_7");
    expect((await answering({ items: [], meta: {} }).datasets.list().page()).requestId).toBe("req_7");
    const csv = new Response("prompt\n", { headers: { ...headers, "content-type": "text/csv" } });
    const { aegis } = testClient(() => csv);
    expect((await aegis.datasets.download(1)).requestId).toBe("req_7");
  });

  test("is on an error", async () => {
    const error = await rejection(answering({ detail: "No." }, 404).runs.get(1));
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error).toHaveProperty("requestId", "req_7");
  });

  test("is undefined if the API gives none", async () => {
    const { aegis } = testClient(() => Response.json({ id: 1 }));
    expect((await aegis.runs.get(1)).requestId).toBeUndefined();
    const refused = testClient(() => Response.json({ detail: "No." }, { status: 404 })).aegis;
    expect(await rejection(refused.runs.get(1))).toHaveProperty("requestId", undefined);
  });

  test.each([[{ id: 1, name: "a" }], [[{ id: 1 }]]])(
    "of %j shows in no JSON, no list of keys, no copy and no comparison",
    async (body) => {
      const data: object = await answering(body).runs.get(1);
      expect(JSON.stringify(data)).toBe(JSON.stringify(body));
      expect(Object.keys(data)).toEqual(Object.keys(body));
      expect({ ...data }).not.toHaveProperty("requestId");
      expect(structuredClone(data)).not.toHaveProperty("requestId");
      expect(data).toStrictEqual(body);
      assert.deepStrictEqual(data, body);
    },
  );

  test("leaves null as it is", async () => {
    expect(await answering(null).organizations.getMy()).toBeNull();
  });
});

describe("withResponse", () => {
  test("gives the data, the response and the request's id, by one request", async () => {
    const { aegis, sent } = testClient(() => Response.json({ id: 1 }, { headers }));
    const call = aegis.runs.get(1);
    const { data, response, requestId } = await call.withResponse();
    expect(data).toBe(await call);
    expect([response.status, response.headers.get("x-other"), requestId]).toEqual([200, "1", "req_7"]);
    expect(await response.json()).toEqual({ id: 1 });
    expect(sent).toHaveLength(1);
  });

  test("is there for what has no body, for null and for a page", async () => {
    const { aegis } = testClient(() => new Response(null, { status: 204, headers }));
    const deleted = await aegis.runs.delete(1).withResponse();
    expect(deleted).toMatchObject({ data: undefined, requestId: "req_7", response: { status: 204 } });
    expect(await answering(null).organizations.getMy().withResponse()).toMatchObject({
      data: null,
      requestId: "req_7",
    });
    const list = answering({ items: [], meta: {} }).datasets.list();
    expect(await list.page().withResponse()).toMatchObject({ data: { items: [] }, requestId: "req_7" });
  });

  test("rejects with the call's error, once, and leaves no rejection unheard", async () => {
    const unheard = vi.fn();
    process.on("unhandledRejection", unheard);
    const { aegis } = testClient(() => Response.json({ detail: "No." }, { status: 404 }));
    expect(await rejection(aegis.runs.get(1).withResponse())).toBeInstanceOf(NotFoundError);
    // Node tells of them after the microtasks.
    await new Promise((resolve) => setImmediate(resolve));
    process.off("unhandledRejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
