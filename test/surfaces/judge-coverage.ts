import { checkBody } from "../contract/check-response.ts";
import type { Exchange } from "../contract/samples/recorder.ts";
import { operations } from "../openapi-document.ts";
import { type SentRequest, sentRequest } from "./exchange.ts";

/** What a surface has shown, by all that went through it. */
export type Coverage = {
  /** The operations that have succeeded. */
  readonly succeeded: readonly string[];
  /** What is wrong, or was not tried, a sentence each. */
  readonly problems: readonly string[];
};

/** Statuses of refusals that a surface must have been given. */
const refusals = [400, 404, 422];

/** Whether everything that surfaces are for went through one, and every response was as the document says. */
export async function judgeCoverage(exchanges: readonly Exchange[]): Promise<Coverage> {
  const sent = await Promise.all(exchanges.map(sentRequest));
  const seen = exchanges.map(({ response }, at) => ({ response, request: sent[at] }));
  const successes = seen.flatMap(({ response, request }) =>
    response.status < 300 && request !== undefined ? [request] : [],
  );
  const succeeded = operations.flatMap(({ operationId }) =>
    successes.some(({ operation }) => operation === operationId) ? [operationId] : [],
  );
  return {
    succeeded,
    problems: [
      ...seen.flatMap(({ response, request }) => judgeResponse(response, request)),
      ...operations.flatMap(({ operationId }) =>
        succeeded.includes(operationId) ? [] : [`${operationId} has not succeeded.`],
      ),
      ...(successes.some(({ file }) => file?.name && file.text) ? [] : ["No file was uploaded."]),
      ...(successes.some(({ json }) => hasNull(json)) ? [] : ["No null was sent."]),
      ...refusals.flatMap((status) =>
        exchanges.some(({ response }) => response.status === status) ? [] : [`No ${status} was received.`],
      ),
    ],
  };
}

function judgeResponse(response: Exchange["response"], request: SentRequest | undefined): string[] {
  if (request?.operation === undefined) return ["A request went to no operation of the document."];
  const { operation } = request;
  return checkBody(operation, response).map((problem) => `${operation} ${response.status}: ${problem}`);
}

function hasNull(json: SentRequest["json"]): boolean {
  return typeof json === "object" && json !== null && Object.values(json).includes(null);
}
