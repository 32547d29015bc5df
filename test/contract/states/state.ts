import type { CaseRequest, ContractCase } from "@aegis/contract/cases";
import { operationOf } from "../../openapi-document.ts";
import type { PreparedRequest, Target } from "../prepare-request.ts";
import type { ContractResponse } from "../send.ts";

/** What to send now that the server is in the state. */
type Arranged = {
  /** The request of the case, or a similar one. */
  readonly request: CaseRequest;
  /** The base URL of another server to ask instead of the target. */
  readonly url?: string;
  /** The key to send instead of the target's. */
  readonly key?: string;
  /** Sends the request if `fetch` cannot. */
  readonly send?: (call: PreparedRequest) => Promise<ContractResponse>;
  /** Whether a server that holds the examples' world, and nothing else, responds with the example itself. */
  readonly exact: boolean;
  /** Whether arranging the state changed the server. */
  readonly touched?: boolean;
};

/** Why the state cannot be arranged. */
export type NotArranged = { readonly why: string };

/** Brings a server into the state that a case needs. */
export type Arrange = (contractCase: ContractCase, target: Target) => Promise<Arranged | NotArranged>;

/** How to arrange each state, by its name. */
export type States = ReadonlyMap<string, Arrange>;

/** How a request differs from that of the case. */
export type Change = (request: CaseRequest) => Partial<CaseRequest>;

/** A state that every server is in: only the request matters. */
export function anywhere(change: Change = () => ({})): Arrange {
  return async ({ request }) => ({ request: { ...request, ...change(request) }, exact: true });
}

/** A state of the examples' world. Elsewhere than in this process, it is only read. */
export function inWorld(change: Change = () => ({})): Arrange {
  return async (contractCase, target) => {
    if (!target.hasWorld) return { why: "it does not hold the examples' world" };
    if (target.own !== undefined && contractCase.request.method !== "GET")
      return { why: "it takes things that the suite cannot make, and others' are left alone" };
    return anywhere(change)(contractCase, target);
  };
}

/** A list of the examples' world, with the query of the parameters' examples. */
export const listInWorld: Arrange = (contractCase, target) => {
  const query = operationOf(contractCase.operationId).parameters.filter(
    (parameter) => parameter.in === "query",
  );
  const shown = Object.fromEntries(query.map(({ name, example }) => [name, String(example)]));
  return inWorld(() => ({ query: shown }))(contractCase, target);
};

/** A state that changes the server before the request. */
export function touched(arrange: Arrange): Arrange {
  return async (contractCase, target) => {
    const arranged = await arrange(contractCase, target);
    return "why" in arranged ? arranged : { ...arranged, touched: true };
  };
}

/** A state like that of the example, but the response has other ids, times or numbers. */
export function alike(arrange: Arrange): Arrange {
  return async (contractCase, target) => {
    const arranged = await arrange(contractCase, target);
    return "why" in arranged ? arranged : { ...arranged, exact: false };
  };
}

/** Makes things, for a change of the request that names them. */
export type MakeChange = (target: Target) => Promise<Change | NotArranged>;

/**
 * A change to a thing: to one of the examples' world on a server that is reset after each case, otherwise to
 * a thing that is created for it, so that nothing else changes.
 */
export function onItOr(make: MakeChange, literal: Change = () => ({})): Arrange {
  return async (contractCase, target) => {
    if (target.controls !== undefined) return anywhere(literal)(contractCase, target);
    const made = await make(target);
    return "why" in made ? made : alike(anywhere(made))(contractCase, target);
  };
}
