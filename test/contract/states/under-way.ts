import { once } from "node:events";
import { request as httpRequest } from "node:http";
import type { PreparedRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import type { ServerControls } from "./server-controls.ts";
import type { Arrange } from "./state.ts";

/** The state in which a request with the same idempotency key is under way. */
export const underWay: Readonly<Record<string, Arrange>> = {
  "request-under-way": async ({ request }, { controls }) => {
    const keyed = { ...request, headers: { "Idempotency-Key": crypto.randomUUID() } };
    if (request.body !== undefined) return { request: keyed, send: besideItself, exact: true };
    // Nothing of it arrives later, so only the server itself can keep it under way.
    if (controls === undefined) return { why: "a request without a body is answered at once" };
    return { request: keyed, send: (call) => besideHeld(call, controls), exact: true, touched: true };
  },
};

/** Sends a request while the same request waits for the store. */
async function besideHeld(call: PreparedRequest, { store }: ServerControls) {
  const { transaction } = store;
  const [begun, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  store.transaction = async (work) => {
    begun.resolve();
    await held.promise;
    return transaction(work);
  };
  const first = send(call);
  try {
    await begun.promise;
    return await send(call);
  } finally {
    store.transaction = transaction;
    held.resolve();
    await first;
  }
}

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
