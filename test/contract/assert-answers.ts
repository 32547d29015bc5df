import type { CaseRequest } from "@aegis/contract/cases";
import fc from "fast-check";
import { callOf, type Target } from "./call.ts";
import { curlOf } from "./curl.ts";
import { type Answer, send } from "./send.ts";

/** How many requests, and where their randomness begins. */
export type Runs = { readonly seed: number; readonly numRuns: number };

/**
 * Sends requests until one is answered wrongly, then looks for the smallest such request.
 *
 * @param judge says what is wrong with an answer, a sentence each.
 * @throws Error with what is wrong, the seed, and the smallest request as a curl.
 */
export async function assertAnswers(
  requests: fc.Arbitrary<CaseRequest>,
  target: Target,
  { seed, numRuns }: Runs,
  judge: (answer: Answer) => string[],
): Promise<void> {
  const property = fc.asyncProperty(requests, async (request) => {
    const findings = judge(await send(callOf(request, target)));
    if (findings.length > 0) throw new Error(findings.join("\n"));
  });
  const { failed, counterexample, errorInstance } = await fc.check(property, { seed, numRuns });
  if (!failed) return;
  const why = errorInstance instanceof Error ? errorInstance.message : "No requests could be made.";
  const curl = (counterexample ?? []).map((request) => curlOf(callOf(request, target), target.key));
  throw new Error([why, `With the seed ${seed}:`, ...curl].join("\n"));
}
