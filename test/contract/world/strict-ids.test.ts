import type { CaseRequest } from "@aegis/contract/cases";
import { startMock } from "@aegis/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exampleKey, prepareRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import { type OpenTarget, openTarget } from "../target.ts";

const mock = await startMock({ strictIds: true });
let server: OpenTarget;

beforeAll(async () => {
  server = await openTarget({ stateful: true });
});
afterAll(() => Promise.all([mock.close(), server.close()]));

type Sent = Pick<CaseRequest, "method" | "path" | "body">;

const json = (method: string, path: string, content: object): Sent => ({
  method,
  path,
  body: { json: content },
});
const evaluations = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];
const form = [
  { name: "selected_metrics", value: '{"10":70}' },
  { name: "data_collection_id", value: "99" },
  { name: "file", value: "output\na\n", fileName: "a.csv" },
];

describe("with strict ids the mock refuses as the server does what the examples' world lacks:", () => {
  test.each<Sent>([
    ...["/runs/99", "/runs/99/download", "/datasets/6", "/datasets/99/download", "/data-collections/2"].map(
      (path) => ({ method: "GET", path }),
    ),
    ...["/runs/1", "/datasets/6", "/data-collections/99"].map((path) => ({ method: "DELETE", path })),
    json("PUT", "/runs/1", { alias: "mine" }),
    json("PUT", "/datasets/6", { name: "Mine" }),
    json("PUT", "/data-collections/99", {}),
    json("POST", "/runs/dataset", { dataset_id: 6 }),
    json("POST", "/runs/dataset", { dataset_id: 99 }),
    json("POST", "/runs/custom", { data_collection_id: 99, evaluations }),
    json("POST", "/data-collections", { name: "Mine", dataset_ids: [42, 99] }),
    json("PUT", "/data-collections/14", { dataset_ids: [1, 6] }),
    json("PUT", "/datasets/42", { data_collection_id: 99 }),
    json("PUT", "/runs/992", { data_collection_id: 99 }),
    { method: "POST", path: "/datasets", body: { form } },
  ])("$method $path $body", async (sent) => {
    const contentType = sent.body !== undefined && "json" in sent.body ? "application/json" : undefined;
    const request = { scheme: "Bearer", ...sent, ...(contentType && { contentType }) };
    const [ours, theirs] = await Promise.all([
      outcome(request, { url: `${mock.url}/api/v1`, key: exampleKey }),
      outcome(request, server),
    ]);
    expect(theirs).toMatchObject({ detail: expect.stringMatching(/ not found\.$/) });
    expect(ours).toEqual(theirs);
  });
});

async function outcome(request: CaseRequest, target: Pick<OpenTarget, "url" | "key">): Promise<object> {
  const { status, text } = await send(prepareRequest(request, target));
  return { status, ...JSON.parse(text) };
}
