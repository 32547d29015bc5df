import type { CaseRequest } from "@aegis/contract/cases";
import type fc from "fast-check";
import { beforeAll, describe, inject, test } from "vitest";
import { type Operation, operations } from "../openapi-document.ts";
import { brokenRequestOf } from "./arbitrary/broken-request.ts";
import { validRequestOf } from "./arbitrary/request.ts";
import { assertResponses } from "./assert-responses.ts";
import { checkBody } from "./check-response.ts";
import { brokenInvariants } from "./invariants/answer-invariants.ts";
import { type Exchange, exchangeOf } from "./invariants/exchange.ts";
import { notOffered } from "./lacking.ts";
import type { Target } from "./prepare-request.ts";
import { hasServer, type OpenTarget, openTarget } from "./target.ts";
import { tellWhatWasSeen } from "./tell-what-was-seen.ts";
import { isTold } from "./told.ts";

const settings = inject("contract");
const runs = { seed: settings?.seed ?? 1, numRuns: 25 };

if (settings === undefined) {
  describe("the mock:", () => holdsTo({ stateful: false }));
  describe.runIf(hasServer)("the server:", () => holdsTo({ stateful: true }));
} else holdsTo(settings);

/** Tests what holds for any request to a target. */
function holdsTo(asked: Partial<Target>): void {
  let target: OpenTarget;

  beforeAll(async () => {
    target = await openTarget(asked);
    return target.close;
  });

  describe("any request that is valid by the schemas is accepted, or refused by a rule, by", () => {
    test.for(operations)("$operationId", (operation, { skip }) => {
      if (target.lacks?.has(operation.operationId)) return skip(notOffered);
      return assertResponses(validRequestOf(operation), target, runs, (response, request) => {
        // The rules themselves are compared in refusals/.
        return ![422, 500].includes(response.status)
          ? [
              ...checkBody(operation.operationId, response, target.onlyDocumented),
              ...judged(exchangeOf(operation.operationId, request, response, isTold(target, request))),
            ]
          : [`It is refused with ${response.status}: ${response.text}`];
      });
    });
  });

  // Nearly every bound is a decision, and so is what refuses a request that is out of bounds.
  describe.skipIf(asked.onlyDocumented)("any request that is invalid in one place is refused by", () => {
    const breakable = operations.flatMap((operation): [Operation, fc.Arbitrary<CaseRequest>][] => {
      const broken = brokenRequestOf(operation);
      return broken === undefined ? [] : [[operation, broken]];
    });

    test.for(breakable.map(([{ operationId }, broken]) => ({ operationId, broken })))(
      "$operationId",
      ({ operationId, broken }, { skip }) => {
        if (target.lacks?.has(operationId)) return skip(notOffered);
        return assertResponses(broken, target, runs, (response) =>
          [400, 422].includes(response.status)
            ? checkBody(operationId, response)
            : [`It is answered with ${response.status}.`],
        );
      },
    );
  });

  function judged(exchange: Exchange): string[] {
    target.witness?.see(exchange);
    return brokenInvariants(exchange, target.onlyDocumented);
  }

  tellWhatWasSeen(() => target.witness);
}
