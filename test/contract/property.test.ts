import type { CaseRequest } from "@aegis/contract/cases";
import type fc from "fast-check";
import { beforeAll, describe, inject, test, vi } from "vitest";
import { brokenRequestOf } from "./arbitrary/broken-request.ts";
import { validRequestOf } from "./arbitrary/request.ts";
import { assertAnswers } from "./assert-answers.ts";
import type { Target } from "./call.ts";
import { type Operation, operations } from "./document.ts";
import { judgeBody } from "./judge.ts";
import { type OpenTarget, openTarget } from "./target.ts";

// A slow server is told by the request that waits for it, not by the test around that.
vi.setConfig({ testTimeout: 60_000 });

const settings = inject("contract");
const runs = { seed: settings?.seed ?? 1, numRuns: 25 };

if (settings === undefined) {
  describe("the mock:", () => holdsTo({ stateful: false }));
  describe("the server:", () => holdsTo({ stateful: true }));
} else holdsTo(settings);

/** What holds for any request to a target. */
function holdsTo(asked: Partial<Target>): void {
  let target: OpenTarget;

  beforeAll(async () => {
    target = await openTarget(asked);
    return target.close;
  });

  describe("any request that fits the schemas is taken:", () => {
    test.each(operations)("$operationId", (operation) =>
      assertAnswers(validRequestOf(operation), target, runs, (answer) => {
        const isTaken = answer.status < 300 || (target.stateful && ![422, 500].includes(answer.status));
        return isTaken
          ? judgeBody(operation.operationId, answer)
          : [`It is refused with ${answer.status}: ${answer.text}`];
      }),
    );
  });

  describe("any request with one place that does not fit is refused:", () => {
    const breakable = operations.flatMap((operation): [Operation, fc.Arbitrary<CaseRequest>][] => {
      const broken = brokenRequestOf(operation);
      return broken === undefined ? [] : [[operation, broken]];
    });

    test.each(breakable.map(([{ operationId }, broken]) => ({ operationId, broken })))(
      "$operationId",
      ({ operationId, broken }) =>
        assertAnswers(broken, target, runs, (answer) =>
          [400, 422].includes(answer.status)
            ? judgeBody(operationId, answer)
            : [`It is answered with ${answer.status}.`],
        ),
    );
  });
}
