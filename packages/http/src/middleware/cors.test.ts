import { afterAll, describe, expect, test } from "vitest";
import { startEcho } from "../testing/start-echo.ts";

const echo = await startEcho();
afterAll(echo.close);

function preflight(origin: string): Promise<Response> {
  const headers = {
    origin,
    "access-control-request-method": "PUT",
    "access-control-request-headers": "authorization,prefer",
  };
  return fetch(`${echo.url}/api/v1/runs/1`, { method: "OPTIONS", headers });
}

describe("a page of this machine may call the server", () => {
  test.each(["http://localhost", "http://localhost:3000", "https://127.0.0.1:8443", "http://[::1]:5173"])(
    "%s",
    async (origin) => {
      const asked = await preflight(origin);
      expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([204, origin]);
      expect(asked.headers.get("access-control-allow-methods")).toContain("PUT");
      expect(asked.headers.get("access-control-allow-headers")).toBe("authorization,prefer");
      const answer = await fetch(`${echo.url}/api/v1/runs/1`, { headers: { origin } });
      expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
      expect(answer.headers.get("access-control-expose-headers")).toBe(
        "Allow, Content-Disposition, Retry-After, WWW-Authenticate",
      );
    },
  );
});

describe("a page of another host may not call the server", () => {
  test.each([
    "https://example.com",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com:80",
    "null",
  ])("%s", async (origin) => {
    const asked = await preflight(origin);
    expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    const answer = await fetch(`${echo.url}/api/v1/runs/1`, { headers: { origin } });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

test("OPTIONS without a preflight header is routed like any other method", async () => {
  expect((await fetch(`${echo.url}/api/v1/runs/1`, { method: "OPTIONS" })).status).toBe(405);
});
