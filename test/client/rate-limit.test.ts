import { createAegis } from "@aegis/client";
import { exampleKey as apiKey } from "@aegis/contract";
import { basePath } from "@aegis/http";
import { testServer } from "@aegis/server/testing";
import { expect, test } from "vitest";

test("the client waits as long as a server says that limits its rate, and gets all of its answers", async () => {
  await using server = await testServer({ rateLimit: { requests: 1, seconds: 1 } });
  const seen: string[] = [];
  const aegis = createAegis({
    baseUrl: server.url + basePath,
    apiKey,
    retries: 5,
    hooks: {
      onResponse: ({ status, headers }) => {
        seen.push(`${status} ${headers.get("ratelimit-policy")}`);
      },
      onRetry: ({ reason, delay }) => {
        seen.push(`${reason}, again in ${delay} ms`);
        server.clock.now += delay;
      },
    },
  });
  const models = [await aegis.models.list(), await aegis.models.list()];
  expect(models[1]).toEqual(models[0]);
  const policy = '"key";q=1;w=1';
  expect(seen).toEqual([`200 ${policy}`, `429 ${policy}`, "429, again in 1000 ms", `200 ${policy}`]);
});
