import type { ContractCase } from "@aegis/contract/cases";
import { checkResponse } from "./check-response.ts";
import { curlOf } from "./curl.ts";
import { isDocumentedCase } from "./documented.ts";
import { brokenInvariants } from "./invariants/answer-invariants.ts";
import { exchangeOf } from "./invariants/exchange.ts";
import { notOffered } from "./lacking.ts";
import { own } from "./own.ts";
import { prepareRequest, type Target } from "./prepare-request.ts";
import { type ContractResponse, send } from "./send.ts";
import { type Arrange, anywhere, type States } from "./states/state.ts";
import { isTold } from "./told.ts";

/** How a case ended. */
export type CaseOutcome =
  | { readonly kind: "not run"; readonly why: string }
  | {
      readonly kind: "run";
      readonly response: ContractResponse;
      /** What is wrong with the response, a sentence each; empty if it keeps the contract. */
      readonly findings: readonly string[];
      /** A command that sends the same request. */
      readonly curl: string;
      /** Whether a stateful server may have changed. */
      readonly changed: boolean;
    };

/**
 * Sends the request of a case and checks the response. A stateless target is told how to respond. A stateful
 * one is first brought into the state that the case needs; if that is impossible, the case is not run.
 *
 * @throws Error if there is no response
 */
export async function runCase(
  contractCase: ContractCase,
  target: Target,
  states: States,
): Promise<CaseOutcome> {
  if (target.lacks?.has(contractCase.operationId)) return { kind: "not run", why: notOffered };
  const {
    id,
    needs,
    prefer,
    request: { method },
  } = contractCase;
  if (target.own !== undefined && method !== "GET" && own.namesThingByNumber.test(id))
    return { kind: "not run", why: "the thing with this id is not the suite's" };
  if (target.onlyDocumented === true && !isDocumentedCase(contractCase))
    return { kind: "not run", why: "no public page says so" };
  const arrange = arrangementOf(contractCase, target, states);
  if (arrange === undefined)
    return { kind: "not run", why: `no state ${needs === "nothing" ? "" : needs.state} is arranged` };
  const arranged = await arrange(contractCase, target);
  if ("why" in arranged) return { kind: "not run", why: arranged.why };
  const {
    request: planned,
    url = target.url,
    key = target.key,
    send: sendIt = send,
    exact,
    touched = false,
  } = arranged;
  const request = (await target.own?.owned(planned)) ?? planned;
  const call = prepareRequest(request, { url, key }, target.stateful ? undefined : prefer);
  const response = await sendIt(call);
  target.own?.note(request, response);
  const told = isTold(target, request, prefer);
  const exchange = exchangeOf(contractCase.operationId, request, response, told);
  target.witness?.see(exchange);
  const mayBeExact = !target.stateful || target.controls !== undefined;
  return {
    kind: "run",
    response,
    findings: [
      ...checkResponse(contractCase, response, target, exact && mayBeExact),
      ...brokenInvariants(exchange, target.onlyDocumented),
      ...(mayBeExact && !exact && isSuccessExample(contractCase) ? [notExact] : []),
    ],
    curl: curlOf(call, key),
    changed: touched || (request.method !== "GET" && response.status < 300),
  };
}

/**
 * The server alone proves the examples' world, so a success example must not be checked by its schema only.
 */
const notExact =
  "The state of a success example has to be exact in this process; arrange it with inWorld, onItOr or replayed.";

function isSuccessExample({ expect }: ContractCase): boolean {
  return expect.example !== undefined && expect.status < 300;
}

function arrangementOf({ needs }: ContractCase, target: Target, states: States): Arrange | undefined {
  if (!target.stateful) return anywhere();
  if (needs !== "nothing") return states.get(needs.state);
  return anywhere();
}
