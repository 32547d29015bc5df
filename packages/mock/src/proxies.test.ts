import { readTrust } from "@aegis/http";
import { afterAll, expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

const behind = await startMock({ proxies: { basePath: "", trusts: readTrust("loopback") } });
const fixed = await startMock({ proxies: { basePath: "/aegis", trusts: () => false } });
const direct = await startMock();
afterAll(() => Promise.all([behind.close(), fixed.close(), direct.close()]));

const forwarded = {
  "x-forwarded-proto": "https",
  "x-forwarded-host": "example.com",
  "x-forwarded-prefix": "/aegis",
};

test.each([
  ["trusted, by its headers", behind, "", "https://example.com/aegis"],
  ["not trusted, not at all", direct, "", direct.url],
  ["known by the base path, which it takes off", fixed, "", `${fixed.url}/aegis`],
  ["known by the base path, which it leaves", fixed, "/aegis", `${fixed.url}/aegis`],
])("addresses lead through a proxy that is %s", async (_, mock, sent, url) => {
  const get = (path: string) => fetch(mock.url + sent + path, { headers: forwarded, redirect: "manual" });
  const base = new URL(url).pathname.replace(/^\/$/, "");
  expect((await get("/")).headers.get("location")).toBe(`${base}/docs`);
  const document = await (await get("/openapi.json")).json();
  expect(document.servers[0].url).toBe("api/v1");
  expect(JSON.stringify(document)).toContain(`${url}/api/v1/runs/991`);
});
