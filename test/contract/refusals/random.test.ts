import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { curlOf } from "../curl.ts";
import { prepareRequest } from "../prepare-request.ts";
import { send } from "../send.ts";
import { type OpenTarget, openTarget } from "../target.ts";
import { ruledRequests } from "./ruled-request.ts";

vi.setConfig({ testTimeout: 300_000 });

let mock: OpenTarget;
let server: OpenTarget;

beforeAll(async () => {
  [mock, server] = await Promise.all([openTarget(), openTarget({ stateful: true })]);
});
afterAll(() => Promise.all([mock.close(), server.close()]));

describe("whatever is sent, mock and server accept it both, or refuse it in the same words:", () => {
  test.each(Object.entries(ruledRequests))("%s", async (_, requests) => {
    let refusedOnes = 0;
    const property = fc.asyncProperty(requests, async (request) => {
      const [ours, theirs] = await Promise.all(
        [mock, server].map((target) => send(prepareRequest(request, target))),
      );
      const curl = curlOf(prepareRequest(request, server), server.key);
      if (theirs !== undefined && theirs.status >= 300) refusedOnes += 1;
      expect(outcome(ours), curl).toEqual(outcome(theirs));
    });
    await fc.assert(property, { seed: 7, numRuns: 150 });
    expect(refusedOnes).toBeGreaterThan(0);
  });
});

/** What was refused, and how; what was made is for each server to say. */
function outcome(response: { readonly status: number; readonly text: string } | undefined): unknown {
  if (response === undefined) return undefined;
  const { status, text } = response;
  return status < 300 ? status : [status, JSON.parse(text)];
}
