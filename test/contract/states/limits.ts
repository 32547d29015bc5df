import { request as httpRequest } from "node:http";
import { bodyLimits } from "@aegis/http";
import type { PreparedRequest } from "../prepare-request.ts";
import { type ContractResponse, send } from "../send.ts";
import { sendingParts } from "./change.ts";
import { type Arrange, anywhere } from "./state.ts";

/** The states that depend on the key, how many requests it sent, or the type, size or encoding of a body. */
export const limits: Readonly<Record<string, Arrange>> = {
  "key-missing": anywhere(() => ({ scheme: null })),
  "key-unknown": async ({ request }) => ({ request, key: `sk_${"f".repeat(32)}`, exact: true }),
  "rate-limited": async ({ request }, { controls }) => {
    if (controls === undefined) return { why: "whoever runs the server says whether it has a rate limit" };
    return { request, url: await controls.rateLimited(), exact: false };
  },
  "body-too-large": async ({ request }) => ({ request, send: announcing(bodyLimits.json + 1), exact: true }),
  "upload-too-large": async ({ request }) => ({
    request: { ...request, contentType: "multipart/form-data; boundary=part" },
    send: announcing(bodyLimits.form + 1),
    exact: true,
  }),
  "body-not-json": anywhere(() => ({ contentType: "text/plain", body: { text: "{}" } })),
  "upload-encoding": async (contractCase, target) => ({
    ...(await anywhere(sendingParts({ file: "output\n\u00e4\n", name: "Latin 1" }))(contractCase, target)),
    send: (call: PreparedRequest) => send(call, "latin1"),
    exact: true,
  }),
};

/** Announces a body of some length but sends nothing of it: a server may refuse it unread. */
function announcing(length: number): (call: PreparedRequest) => Promise<ContractResponse> {
  return ({ method, url, headers }) =>
    new Promise((resolve, reject) => {
      const outgoing = httpRequest(
        url,
        { method, headers: { ...headers, "Content-Length": length } },
        async (response) => {
          const text = (await response.setEncoding("utf8").toArray()).join("");
          const [mediaType = null] = (response.headers["content-type"] ?? "").split(";");
          outgoing.destroy();
          resolve({
            status: response.statusCode ?? 0,
            mediaType,
            headers: new Headers(
              Object.entries(response.headersDistinct).flatMap(([name, values = []]) =>
                values.map((value): [string, string] => [name, value]),
              ),
            ),
            text,
          });
        },
      );
      outgoing
        .on("error", reject)
        .setTimeout(30_000, () => outgoing.destroy(new Error("There is no answer.")));
      outgoing.flushHeaders();
    });
}
