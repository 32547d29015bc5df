import type { ContractCase } from "@aegis/contract/cases";
import { callOf, type Target } from "./call.ts";
import { curlOf } from "./curl.ts";
import { judge } from "./judge.ts";
import { type Answer, send } from "./send.ts";
import type { States } from "./states.ts";

/** How a case went. */
export type Outcome =
  | { readonly kind: "not run"; readonly why: string }
  | {
      readonly kind: "run";
      readonly answer: Answer;
      /** What is wrong with the answer; empty when the contract is kept. */
      readonly findings: readonly string[];
      /** A command that sends the same. */
      readonly curl: string;
    };

/**
 * Sends the request of a case and judges the answer. A stateless target is told what to answer; on another one the
 * state that the case needs is arranged first, or the case is not run.
 *
 * @throws Error when no answer comes.
 */
export async function runCase(contractCase: ContractCase, target: Target, states: States): Promise<Outcome> {
  const { needs, prefer } = contractCase;
  const arrange = needs === "nothing" || !target.stateful ? asItIs : states.get(needs.state);
  if (arrange === undefined)
    return { kind: "not run", why: `nobody arranges the state ${needs === "nothing" ? "" : needs.state}` };
  const request = await arrange(contractCase, target);
  const call = callOf(request, target, target.stateful ? undefined : prefer);
  const answer = await send(call);
  return {
    kind: "run",
    answer,
    findings: judge(contractCase, answer, target),
    curl: curlOf(call, target.key),
  };
}

async function asItIs({ request }: ContractCase) {
  return request;
}
