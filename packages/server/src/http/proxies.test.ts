import { readTrust } from "@aegis/http";
import { afterAll, expect, test } from "vitest";
import { testServer } from "../testing/test-server.ts";
import { createLog } from "./log.ts";

const lines: string[] = [];
const log = createLog({ write: (line) => lines.push(line) });
const direct = await testServer({ log });
const behind = await testServer({ log, proxies: { basePath: "", trusts: readTrust("loopback") } });
const fixed = await testServer({ log, proxies: { basePath: "/aegis", trusts: () => false } });
afterAll(() => Promise.all([direct.close(), behind.close(), fixed.close()]));

const forwarded = {
  "x-forwarded-for": "203.0.113.9",
  "x-forwarded-proto": "https",
  "x-forwarded-host": "example.com",
  "x-forwarded-prefix": "/aegis",
};
const run = { evaluations: [{ metrics: ["ans_corr"], data: [{ output: "a", golden_answer: "a" }] }] };

test.each([
  ["trusted, by its headers", behind, "", "/aegis", "https://example.com/aegis"],
  ["not trusted, not at all", direct, "", "", direct.url],
  ["known by the base path, which it takes off", fixed, "", "/aegis", `${fixed.url}/aegis`],
  ["known by the base path, which it leaves", fixed, "/aegis", "/aegis", `${fixed.url}/aegis`],
])("addresses lead through a proxy that is %s", async (_, server, sent, base, url) => {
  const get = (path: string) => fetch(server.url + sent + path, { headers: forwarded, redirect: "manual" });
  const slash = await fetch(`${server.url}${sent}/api/v1/runs/991/`, {
    headers: forwarded,
    redirect: "manual",
  });
  expect(slash.headers.get("location")).toBe(`${base}/api/v1/runs/991`);
  const document = await (await get("/openapi.json")).json();
  expect(document.servers[0].url).toBe("api/v1");
  expect(JSON.stringify(document)).toContain(`${url}/api/v1/runs/991`);
  const created = await server.call("POST", "/runs/custom", { body: run, headers: forwarded });
  const { id } = Object(created.body);
  expect([created.status, created.headers.get("location")]).toEqual([201, `${base}/api/v1/runs/${id}`]);
});

test("the log has the address of the client, as far as it can be known, and the id of the key", async () => {
  lines.length = 0;
  for (const server of [behind, direct])
    await server.call("GET", "/organizations/me", { headers: forwarded });
  await expect.poll(() => lines.length).toBe(2);
  const key = { level: "info", user_id: 7, api_key_id: expect.any(Number) };
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { ...key, client: "203.0.113.9" },
    { ...key, client: "127.0.0.1" },
  ]);
});
