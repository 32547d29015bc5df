import type { CaseRequest } from "@aegis/contract/cases";
import fc from "fast-check";
import { curlOf } from "./curl.ts";
import { prepareRequest, type Target } from "./prepare-request.ts";
import { type ContractResponse, send } from "./send.ts";

/** How many requests are sent, and the seed that they are generated from. */
export type Runs = { readonly seed: number; readonly numRuns: number };

/**
 * Sends requests until a response is wrong, then looks for the smallest such request.
 *
 * @param check says what is wrong with a response, a sentence each
 * @throws Error with what is wrong, the seed, and the smallest request as a curl command
 */
export async function assertResponses(
  requests: fc.Arbitrary<CaseRequest>,
  target: Target,
  { seed, numRuns }: Runs,
  check: (response: ContractResponse, request: CaseRequest) => string[],
): Promise<void> {
  const property = fc.asyncProperty(requests, async (generated) => {
    // What only reads may name anybody's things.
    const isRead = generated.method === "GET";
    const request = (isRead ? undefined : await target.own?.owned(generated)) ?? generated;
    const response = await send(prepareRequest(request, target));
    target.own?.note(request, response);
    const findings = check(response, request);
    await target.own?.remove();
    if (findings.length > 0) throw new Error(findings.join("\n"));
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns });
  if (!failed) return;
  const why = errorInstance instanceof Error ? errorInstance.message : "No requests could be made.";
  const curl = (counterexample ?? []).map((request) => curlOf(prepareRequest(request, target), target.key));
  throw new Error([why, `With the seed ${seed}:`, ...curl].join("\n"));
}
