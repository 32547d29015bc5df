import type { CaseRequest } from "@aegis/contract/cases";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prepareRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import { type OpenTarget, openTarget } from "../target.ts";
import { refusedArguments } from "./refused-arguments.ts";
import { refusedDatasets } from "./refused-datasets.ts";
import { refusedMetrics } from "./refused-metrics.ts";
import { refusedNames } from "./refused-names.ts";
import { refusedRuns } from "./refused-runs.ts";
import { uploads } from "./refused-uploads.ts";

let mock: OpenTarget;
let server: OpenTarget;

beforeAll(async () => {
  [mock, server] = await Promise.all([openTarget(), openTarget({ stateful: true })]);
});
afterAll(() => Promise.all([mock.close(), server.close()]));

describe("mock and server refuse in the same words", () => {
  test.each([...refusedMetrics, ...refusedArguments, ...refusedRuns, ...refusedNames, ...refusedDatasets])(
    "%s",
    async (_, request, status, detail) => {
      const [ours, theirs] = await both({ scheme: "Bearer", contentType: "application/json", ...request });
      expect(theirs).toEqual([status, { detail: expect.stringContaining(detail) }]);
      expect(ours).toEqual(theirs);
    },
  );
});

describe("mock and server refuse an upload in the same words", () => {
  test.each(uploads)("%s", async (_, form, detail, encoding) => {
    const request: CaseRequest = { method: "POST", path: "/datasets", scheme: "Bearer", body: { form } };
    const [ours, theirs] = await both(request, encoding);
    expect(theirs).toEqual([400, { detail: expect.stringContaining(detail) }]);
    expect(ours).toEqual(theirs);
  });
});

/** Status and body, first of the mock, then of the server. */
async function both(request: CaseRequest, encoding?: BufferEncoding): Promise<[number, unknown][]> {
  const answers = [mock, server].map(async (target): Promise<[number, unknown]> => {
    const { status, text } = await send(prepareRequest(request, target), encoding);
    return [status, JSON.parse(text)];
  });
  return Promise.all(answers);
}
