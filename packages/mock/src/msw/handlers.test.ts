import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type HandlersOptions, handlers } from "./handlers.ts";

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "bypass" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const headers = { authorization: "Bearer x" };

/** Has requests answered by a mock with these options from now on. */
async function mock(options: HandlersOptions = {}): Promise<void> {
  server.use(...(await handlers(options)));
}

describe("the address of the API", () => {
  test.each([
    ["the hosted service by default", undefined, "https://api.aegisevals.ai/api/v1/runs/991"],
    ["one that ends in a slash", "https://a.example/api/v1/", "https://a.example/api/v1/runs/991"],
    ["one with a port and another path", "http://a.example:81/x/y", "http://a.example:81/x/y/runs/991?a=b"],
    ["one without a path", "http://a.example", "http://a.example/runs/991"],
  ])("is %s", async (_, baseUrl, url) => {
    await mock(baseUrl === undefined ? {} : { baseUrl });
    const response = await fetch(url, { headers });
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ id: 991 })]);
  });

  test("leaves requests to other addresses alone", async () => {
    // Nothing listens there.
    await mock({ baseUrl: "http://127.0.0.1:49151/api/v1" });
    expect((await fetch("http://127.0.0.1:49151/api/v1/runs/991", { headers })).status).toBe(200);
    await expect(fetch("http://127.0.0.1:49151/api/v10/runs/991", { headers })).rejects.toThrow();
  });
});

test("the options of a mock hold", async () => {
  await mock({ code: 402, strictIds: true });
  const created = await fetch("https://api.aegisevals.ai/api/v1/evaluate", {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify({ metric_shortname: "exact_match", output: "4", golden_answer: "4" }),
  });
  expect(created.status).toBe(402);
});

test("an example that no operation has is an error at once", async () => {
  await expect(handlers({ example: "no-such" })).rejects.toThrow("no-such");
});

describe("a fault", () => {
  test.each([
    ["reset", "no response"],
    ["truncate", "no body"],
    ["garbage", "no JSON"],
    ["dribble", "JSON"],
  ])("%s gives %s", async (fault, expected) => {
    await mock();
    const prefer = `fault=${fault}, delay=20`;
    expect(await gotOf("https://api.aegisevals.ai/api/v1/runs/991", { ...headers, prefer })).toBe(expected);
  });
});

test("HEAD has the headers of GET and no body", async () => {
  await mock();
  const url = "https://api.aegisevals.ai/api/v1/runs/991";
  const [head, get] = await Promise.all([fetch(url, { method: "HEAD", headers }), fetch(url, { headers })]);
  expect(Object.fromEntries(head.headers)).toEqual({
    ...Object.fromEntries(get.headers),
    "x-request-id": expect.any(String),
  });
  expect(await head.text()).toBe("");
});

/** How far a client gets with a response. */
async function gotOf(url: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(url, { headers }).catch(() => undefined);
  if (response === undefined) return "no response";
  const text = await response.text().catch(() => undefined);
  if (text === undefined) return "no body";
  try {
    JSON.parse(text);
    return "JSON";
  } catch {
    return "no JSON";
  }
}
