import {
  BadRequestError,
  ConflictError,
  ConnectionError,
  ServerError,
  TimeoutError,
  TooManyRequestsError,
} from "@aegis/client";
import { expect, test } from "vitest";
import { keyedSending } from "./keyed-sending.ts";
import { FormError } from "./sending-problem.ts";

const target = { operation: "createDataset", method: "POST", path: "/datasets" } as const;
const response = { ...target, headers: new Headers(), detail: "No." };

/** How the first attempt ended, and whether the next one has its key. */
test.each<[string, boolean, Error?]>([
  ["succeeded", false],
  ["was refused", false, new BadRequestError({ ...response, status: 400 })],
  ["lost its answer", true, new ConnectionError(target, new TypeError("Failed to fetch"))],
  ["timed out", true, new TimeoutError(target, "no answer in time")],
  ["broke the server", true, new ServerError({ ...response, status: 500 })],
  ["met an earlier one", true, new ConflictError({ ...response, status: 409 })],
  ["was one of too many", true, new TooManyRequestsError({ ...response, status: 429 })],
  ["was not sent", true, new FormError("metrics", "Choose at least one metric.")],
])("after an attempt that %s, the same content has the same key: %s", async (_, isSame, error) => {
  const { keys, send } = sending();
  await send("one", error);
  await send("one");
  expect(keys).toEqual(["1", isSame ? "1" : "2"]);
});

test("other content has another key, and that of an unanswered one is found again", async () => {
  const { keys, send } = sending();
  const lost = new ConnectionError(target, new TypeError("Failed to fetch"));
  await send("one", lost);
  await send("two", lost);
  await send("one");
  expect(keys).toEqual(["1", "2", "1"]);
});

/** Sends what succeeds, or fails with an error; the keys are counted. */
function sending() {
  let made = 0;
  const keyed = keyedSending(() => {
    made += 1;
    return String(made);
  });
  const keys: string[] = [];
  const send = (content: string, error?: Error) =>
    keyed(content, async (key) => {
      keys.push(key);
      if (error !== undefined) throw error;
    }).catch((thrown: unknown) => expect(thrown).toBe(error));
  return { keys, send };
}
