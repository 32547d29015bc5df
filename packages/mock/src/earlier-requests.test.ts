import { noBody } from "@aegis/http";
import { expect, test } from "vitest";
import { createEarlierRequests } from "./earlier-requests.ts";
import { startMock } from "./start-mock.ts";

const hour = 60 * 60_000;
const answer = { status: 201, headers: {}, body: noBody };

test("a request is kept for 24 hours, for its caller alone", async () => {
  let now = 0;
  const { find, keep } = createEarlierRequests(() => now);
  await keep("sk_1", "key", "f", answer);
  now = 24 * hour - 1;
  expect(await find("sk_1", "key")).toMatchObject({ fingerprint: "f", answer });
  expect(await find("sk_2", "key")).toBeUndefined();
  now += 1;
  expect(await find("sk_1", "key")).toBeUndefined();
});

test("the oldest requests are dropped if there are too many", async () => {
  const { find, keep } = createEarlierRequests(() => 0);
  for (let index = 0; index <= 10_000; index += 1) await keep("sk", `${index}`, "f", answer);
  expect(await find("sk", "0")).toBeUndefined();
  expect(await find("sk", "1")).toBeDefined();
});

test("the mock gives a request that is sent again the answer that it invented first", async () => {
  await using mock = await startMock();
  const send = async (key: string, output: string) => {
    const response = await fetch(`${mock.url}/api/v1/evaluate`, {
      method: "POST",
      headers: {
        Authorization: "Bearer sk",
        "Content-Type": "application/json",
        "Idempotency-Key": key,
        Prefer: "dynamic",
      },
      body: JSON.stringify({ metric_shortname: "exact_match", output, golden_answer: "a" }),
    });
    return [response.status, await response.text()];
  };
  const first = await send("one", "a");
  expect(first[0]).toBe(201);
  expect(await send("one", "a")).toEqual(first);
  expect(await send("two", "a")).not.toEqual(first);
  expect(await send("one", "b")).toEqual([422, expect.stringContaining('["header","Idempotency-Key"]')]);
});
