import type { Agent } from "node:http";
import { checkBody } from "../../contract/check-response.ts";
import { exampleKey } from "../../contract/prepare-request.ts";
import type { ContractResponse } from "../../contract/send.ts";
import { operationOf, responseOf } from "../../openapi-document.ts";
import type { Generated } from "./generated.ts";
import type { Likely } from "./likely.ts";
import { type RawRequest, rawOf, wireText, withHeader } from "./raw-request.ts";
import { sendRaw } from "./send-raw.ts";
import { sendWire } from "./send-wire.ts";

/** What came of a request. */
export type Outcome = {
  /** The bytes that were sent, for people. */
  readonly sent: string;
  /** None if the server hung up without an answer. */
  readonly statuses: readonly number[];
  /** What is wrong with it, a sentence each. */
  readonly faults: readonly string[];
};

/** Sends a request, and says what is wrong with the answer. */
export async function outcomeOf(
  api: string,
  agent: Agent,
  { kind, operationId, request, mutate, spoil }: Generated,
  likely: Likely,
): Promise<Outcome> {
  const aimed = kind === "broken" ? request : await likely.toward(request);
  const made = rawOf(operationId, aimed, exampleKey);
  const raw = mutate === undefined ? made : mutate(made);
  if (spoil !== undefined) return ofWire(api, spoil(wireOf(api, raw)));
  const sent = wireText(raw);
  try {
    const response = await sendRaw(api, raw, agent);
    likely.note(aimed.path, response.status, response.text);
    const faults = faultsOf(raw, response, mutate === undefined ? [] : ofHttp);
    return { sent, statuses: [response.status], faults };
  } catch (error) {
    return {
      sent,
      statuses: [],
      faults: [`It is not answered: ${error instanceof Error ? error.message : error}.`],
    };
  }
}

async function ofWire(api: string, bytes: Buffer): Promise<Outcome> {
  const sent = bytes.toString("latin1");
  try {
    const statuses = await sendWire(api, bytes);
    return {
      sent,
      statuses,
      faults: statuses.filter((status) => status >= 500 && status !== 505).map(answered),
    };
  } catch (error) {
    return {
      sent,
      statuses: [],
      faults: [`It is not answered: ${error instanceof Error ? error.message : error}.`],
    };
  }
}

/** The bytes of a request that is well-formed, after which the connection is closed. */
function wireOf(api: string, raw: RawRequest): Buffer {
  const { host, pathname } = new URL(api);
  const whole = withHeader(withHeader(raw, "Host", host), "Connection", "close");
  return Buffer.from(wireText({ ...whole, path: pathname + raw.path }), "latin1");
}

/** What a request is refused with whose head is at fault: for its `Host`, its `Expect`, its length. */
const ofHttp = [400, 403, 417, 431];

/** @param allowed statuses besides those that the document has for the operation */
function faultsOf(
  { method, operationId }: RawRequest,
  response: ContractResponse,
  allowed: readonly number[],
): readonly string[] {
  const { status } = response;
  if (status >= 500) return [answered(status)];
  if (status < 200 || status === 304 || status === 307 || method === "HEAD") return [];
  if (operationId !== undefined) {
    const isOff = responseOf(operationOf(operationId), status) === undefined && !allowed.includes(status);
    return isOff ? [`The document has no ${status} of ${operationId}.`] : checkBody(operationId, response);
  }
  // It may have reached any operation, but every error has one of two forms.
  return status < 400 ? [] : checkBody("getRun", response);
}

function answered(status: number): string {
  return `It is answered with ${status}.`;
}
