import type { OperationId, ReplyOf } from "@aegis/contract";
import type { RequestOf } from "@aegis/rules";

/**
 * Makes the body of a response from an example and from what was sent.
 *
 * @throws DomainError if the examples' world holds something that rules the request out
 */
export type Echo<Id extends OperationId> = (request: RequestOf<Id>, example: ReplyOf<Id>) => ReplyOf<Id>;

/** The shortnames of metrics that are switched off: every metric of the document is active. */
export const noneInactive: ReadonlySet<string> = new Set();
