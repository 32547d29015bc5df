import type { CaseRequest, ContractCase } from "@aegis/contract/cases";
import type { Target } from "./call.ts";

/**
 * Brings a server into the state that a case needs.
 *
 * @returns The request to send then: that of the case, or one with the ids that the server gave.
 */
type Arrange = (contractCase: ContractCase, target: Target) => Promise<CaseRequest>;

/** Who arranges what, by the name of the state. */
export type States = ReadonlyMap<string, Arrange>;

/** The states that can be arranged on a server that keeps what it is sent. A case of any other is not run there. */
export const states: States = new Map();
