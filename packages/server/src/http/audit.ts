import { type OperationId, routes } from "@aegis/contract";
import { type ApiResponse, type Call, HttpError, type ReadRequest } from "@aegis/http";
import { withoutSecrets } from "@aegis/io/redact";
import { type DestinationStream, pino, stdTimeFunctions } from "pino";
import type { Caller } from "../domain/entities.ts";

/**
 * What a call that can change something did: who called what, and with which outcome. It holds ids and names
 * of the document, and no text that a user wrote but the name that a client may give its request.
 */
type AuditEntry = {
  /** As in the log, and in the header `X-Request-Id`. */
  readonly request_id: string;
  /** The address that the call came from; null if it is unknown. */
  readonly client: string | null;
  readonly user_id: number;
  readonly api_key_id: number;
  /** The organization of the user at that time; null without one. */
  readonly org_id: number | null;
  readonly operation: OperationId;
  /** The ids that the call names, by parameter or field; of a list the first hundred. */
  readonly named: Readonly<Record<string, number | null | readonly number[]>>;
  /** The id of what it created, or had scored again; null if there is none. */
  readonly made: number | null;
  /** Of the answer; null if an error of the server, its disk or its database came in between. */
  readonly status: number | null;
};

/** Where entries go. */
export type Audit = (entry: AuditEntry) => void;

/** Writes entries as lines of JSON with their time, without secrets. */
export function createAudit(destination: DestinationStream): Audit {
  const formatters = { level: () => ({ level: "audit" }) };
  const hooks = { streamWrite: withoutSecrets };
  const log = pino({ base: null, formatters, timestamp: stdTimeFunctions.isoTime, hooks }, destination);
  return (entry) => log.info(entry);
}

type Answer = (call: Call<undefined, Caller>) => Promise<ApiResponse>;

/**
 * Reports each call that can change something, once, when it has been answered or has failed. What never
 * reaches its operation has changed nothing, and is not reported: an invalid request, a repeated one.
 *
 * @param answer is given a function to call with the id of what the call creates
 */
export function audited(
  audit: Audit | undefined,
  answer: (call: Call<undefined, Caller>, note: (made: number) => void) => Promise<ApiResponse>,
): Answer {
  return async (call) => {
    let made: number | null = null;
    const note = (id: number) => {
      made = id;
    };
    if (audit === undefined || routes[call.id].method === "GET") return answer(call, note);
    const { id, request, caller, exchange } = call;
    const { user_id, api_key_id, org_id } = caller;
    const report = (status: number | null) =>
      audit({
        request_id: exchange.id,
        client: exchange.origin.client ?? null,
        user_id,
        api_key_id,
        org_id,
        operation: id,
        named: idsIn(request),
        // A refusal takes back what was created. A run that nobody waits for any more (5xx) is there.
        made: status !== null && status >= 400 && status < 500 ? null : made,
        status,
      });
    try {
      const response = await answer(call, note);
      report(response.status);
      return response;
    } catch (error) {
      report(error instanceof HttpError ? error.response.status : null);
      throw error;
    }
  };
}

/** The ids in a request that are whole numbers. */
function idsIn({ path, query, body }: ReadRequest): AuditEntry["named"] {
  const named: Record<string, number | null | readonly number[]> = {};
  for (const [name, value] of Object.entries<unknown>({ ...Object(body), ...query, ...path })) {
    if (!/_ids?$/.test(name)) continue;
    if (Array.isArray(value)) named[name] = value.filter(isId).slice(0, mostIds);
    else if (value === null || isId(value)) named[name] = value;
  }
  return named;
}

const mostIds = 100;

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}
