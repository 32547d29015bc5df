import { inspect } from "node:util";
import { expect, test } from "vitest";
import { rejection, testClient, testKey } from "../testing/test-client.ts";
import { InvalidArgumentError } from "./client-errors.ts";

/** Everything that a log could show of a value. */
function shown(value: unknown): string {
  const all = inspect(value, { depth: 20, showHidden: true, getters: true });
  const { message = "", stack = "" } = value instanceof Error ? value : {};
  return [all, JSON.stringify(value), String(value), message, stack].join("\n");
}

const echo = `Bearer ${testKey} is not accepted`;
const leaky = Object.assign(
  new TypeError(echo, { cause: Object.assign(new Error(echo), { request: { echo } }) }),
  {
    headers: { authorization: echo },
  },
);

test.each([
  ["the client", async () => testClient(() => Response.json({})).aegis],
  [
    "an error whose body and headers repeat it",
    () =>
      rejection(
        testClient(() => Response.json({ detail: echo }, { status: 401, headers: { echo } })).aegis.runs.get(
          1,
        ),
      ),
  ],
  [
    "an error with a field list that repeats it",
    () =>
      rejection(
        testClient(() =>
          Response.json({ detail: [{ loc: [echo], msg: echo, type: echo }] }, { status: 422 }),
        ).aegis.runs.get(1),
      ),
  ],
  [
    "an error of fetch that repeats it",
    () => rejection(testClient(() => Promise.reject(leaky), { retries: 0 }).aegis.runs.get(1)),
  ],
  [
    "an error of a fetch that throws a string",
    () => rejection(testClient(() => Promise.reject(echo), { retries: 0 }).aegis.runs.get(1)),
  ],
  [
    "an error that raw returns",
    async () => {
      const { aegis } = testClient(() => Response.json({ detail: echo }, { status: 401, headers: { echo } }));
      return aegis.raw.GET("/runs/{run_id}", { params: { path: { run_id: 1 } } });
    },
  ],
  ["a timeout", () => rejection(testClient(() => new Promise(() => {}), { retries: 0 }).aegis.runs.get(1))],
  [
    "a refused option",
    async () => {
      try {
        return testClient(() => Response.json({}), { apiKey: `${testKey}\n` });
      } catch (error) {
        expect(error).toBeInstanceOf(InvalidArgumentError);
        return error;
      }
    },
  ],
])("the key does not show in %s", async (_, make) => {
  expect(shown(await make())).not.toContain(testKey);
});

test("a ConnectionError keeps the message, the cause and the code of fetch's error", async () => {
  const cause = Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  const { aegis } = testClient(() => Promise.reject(new TypeError("fetch failed", { cause })), {
    retries: 0,
  });
  expect(await rejection(aegis.runs.get(1))).toMatchObject({
    message: "getRun: GET /runs/1: fetch failed: connect ECONNREFUSED",
    code: "ECONNREFUSED",
    cause: { name: "TypeError", cause: { message: "connect ECONNREFUSED", code: "ECONNREFUSED" } },
  });
});
