import { expect, test } from "vitest";
import { testServer } from "./test-server.ts";

test("each of many users has a key of their own", async () => {
  await using server = await testServer();
  const keys = new Set<string>();
  for (let made = 0; made < 300; made += 1) keys.add((await server.addUser(`user${made}@example.com`)).key);
  expect(keys.size).toBe(300);
});
