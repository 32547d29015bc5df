import type { CaseRequest, ContractCase } from "@aegis/contract/cases";
import { operationOf } from "../document.ts";
import type { PreparedRequest, Target } from "../prepare-request.ts";
import type { ContractResponse } from "../send.ts";

/** What to send, to a server that has been brought into the state. */
type Arranged = {
  /** That of the case, or one like it. */
  readonly request: CaseRequest;
  /** Of another server, which is asked instead of the target. */
  readonly url?: string;
  /** Sent in the place of the target's key. */
  readonly key?: string;
  /** Sends it where `fetch` cannot. */
  readonly send?: (call: PreparedRequest) => Promise<ContractResponse>;
  /** Whether a server that holds the examples' world, and nothing else, answers with the example itself. */
  readonly exact: boolean;
  /** Whether more than a request to come has changed the server. */
  readonly touched?: boolean;
};

/** Why a server cannot be brought into a state: the end of a sentence about it. */
type NotArranged = { readonly why: string };

/** Brings a server into the state that a case needs. */
export type Arrange = (contractCase: ContractCase, target: Target) => Promise<Arranged | NotArranged>;

/** Who arranges what, by the name of the state. */
export type States = ReadonlyMap<string, Arrange>;

/** How the request of a state differs from that of the case. */
export type Change = (request: CaseRequest) => Partial<CaseRequest>;

/** A state in which any server is: all is in the request. */
export function anywhere(change: Change = () => ({})): Arrange {
  return async ({ request }) => ({ request: { ...request, ...change(request) }, exact: true });
}

/** A state of the world that the examples are taken from. */
export function inWorld(change: Change = () => ({})): Arrange {
  return async (contractCase, target) =>
    target.hasWorld
      ? anywhere(change)(contractCase, target)
      : { why: "it does not hold the world of the examples" };
}

/** A list of the world, asked with the query that the document shows. */
export const listInWorld: Arrange = (contractCase, target) => {
  const query = operationOf(contractCase.operationId).parameters.filter(
    (parameter) => parameter.in === "query",
  );
  const shown = Object.fromEntries(query.map(({ name, example }) => [name, String(example)]));
  return inWorld(() => ({ query: shown }))(contractCase, target);
};

/** A state that more than the request itself brings about. */
export function touched(arrange: Arrange): Arrange {
  return async (contractCase, target) => {
    const arranged = await arrange(contractCase, target);
    return "why" in arranged ? arranged : { ...arranged, touched: true };
  };
}

/** A state like that of the example, whose answer has other ids, times or figures. */
export function alike(arrange: Arrange): Arrange {
  return async (contractCase, target) => {
    const arranged = await arrange(contractCase, target);
    return "why" in arranged ? arranged : { ...arranged, exact: false };
  };
}

/**
 * A change to something: on a server that is put back after each case to what the examples show, to that; elsewhere to a
 * thing that is made for it, which leaves what is there as it is.
 */
export function onItOr(make: (target: Target) => Promise<Change>, literal: Change = () => ({})): Arrange {
  return async (contractCase, target) => {
    if (target.controls !== undefined) return anywhere(literal)(contractCase, target);
    return alike(anywhere(await make(target)))(contractCase, target);
  };
}
