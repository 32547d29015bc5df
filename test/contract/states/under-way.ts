import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { PreparedRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import type { Arrange } from "./state.ts";

/** The state in which a request with the same idempotency key is under way. */
export const underWay: Readonly<Record<string, Arrange>> = {
  "request-under-way": async ({ request }) => ({
    request: { ...request, headers: { "Idempotency-Key": crypto.randomUUID() } },
    send: besideItself,
    exact: true,
  }),
};

/** Sends a request while the head of the same request has arrived and its body has not. */
async function besideItself(call: PreparedRequest) {
  const { method, url, headers } = call;
  const form = typeof call.body === "object" ? { "Content-Type": "multipart/form-data; boundary=part" } : {};
  const first = httpRequest(url, {
    method,
    headers: { ...headers, ...form, "Content-Length": 1_000, Expect: "100-continue" },
  });
  first.flushHeaders();
  // The server asks for the body once it has the head.
  await once(first, "continue");
  try {
    return await send(call);
  } finally {
    first.on("error", () => undefined).destroy();
  }
}
