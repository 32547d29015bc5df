import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { document } from "../openapi-document.ts";
import { prepareRequest } from "./prepare-request.ts";
import { send } from "./send.ts";
import { type OpenTarget, openTarget } from "./target.ts";

/** A request that leads to no operation, by the status that it gets. */
const requests: Readonly<Record<string, readonly [method: string, path: string]>> = {
  307: ["POST", "/datasets/"],
  405: ["PATCH", "/runs/991"],
};

describe.each([
  ["the mock", false],
  ["the server", true],
])("without an operation, %s answers as the document says", (_, stateful) => {
  let target: OpenTarget;
  beforeAll(async () => {
    target = await openTarget({ stateful });
  });
  afterAll(() => target.close());

  test.each(Object.entries(document["x-responses"]))("with %s", async (status, { headers, content }) => {
    const [method, path] = requests[status] ?? [];
    if (method === undefined || path === undefined) throw new Error(`No request here gets ${status}.`);
    const response = await send(prepareRequest({ method, path, scheme: "Bearer" }, target));
    expect(response.status).toBe(Number(status));
    for (const [name, { required, example }] of Object.entries(headers ?? {}))
      if (required) expect(response.headers.get(name), name).toBe(example);
    const [example] = Object.values(content?.["application/json"]?.examples ?? {});
    expect(JSON.parse(response.text)).toEqual(example?.value);
  });
});
