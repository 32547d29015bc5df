import type { ContractCase } from "@aegis/contract/cases";
import { checkResponse } from "./check-response.ts";
import { curlOf } from "./curl.ts";
import { prepareRequest, type Target } from "./prepare-request.ts";
import { type ContractResponse, send } from "./send.ts";
import { inRoom } from "./states/full.ts";
import type { Arrange, States } from "./states/index.ts";
import { anywhere } from "./states/state.ts";

/** How a case went. */
export type CaseOutcome =
  | { readonly kind: "not run"; readonly why: string }
  | {
      readonly kind: "run";
      readonly response: ContractResponse;
      /** What is wrong with the answer; empty when the contract is kept. */
      readonly findings: readonly string[];
      /** A command that sends the same. */
      readonly curl: string;
      /** Whether a server that keeps what it is sent may hold something else now. */
      readonly changed: boolean;
    };

/**
 * Sends the request of a case and judges the answer. A stateless target is told what to answer; on another one the
 * state that the case needs is arranged first, or the case is not run.
 *
 * @throws Error when no answer comes.
 */
export async function runCase(
  contractCase: ContractCase,
  target: Target,
  states: States,
): Promise<CaseOutcome> {
  const { needs, prefer } = contractCase;
  const arrange = arrangementOf(contractCase, target, states);
  if (arrange === undefined)
    return { kind: "not run", why: `nobody arranges the state ${needs === "nothing" ? "" : needs.state}` };
  const arranged = await arrange(contractCase, target);
  if ("why" in arranged) return { kind: "not run", why: arranged.why };
  const { request, key = target.key, send: sendIt = send, exact, touched = false } = arranged;
  const call = prepareRequest(request, { ...target, key }, target.stateful ? undefined : prefer);
  const response = await sendIt(call);
  return {
    kind: "run",
    response,
    findings: checkResponse(
      contractCase,
      response,
      target,
      exact && (!target.stateful || target.controls !== undefined),
    ),
    curl: curlOf(call, key),
    changed: touched || (request.method !== "GET" && response.status < 300),
  };
}

function arrangementOf({ needs, expect }: ContractCase, target: Target, states: States): Arrange | undefined {
  if (!target.stateful) return anywhere();
  if (needs !== "nothing") return states.get(needs.state);
  return expect.status < 300 ? inRoom : anywhere();
}
