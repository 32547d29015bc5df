import type { OperationId } from "@aegis/contract";
import type { Call } from "@aegis/http";
import {
  type ApiResponse,
  checkResponse,
  clientSignal,
  errorResponse,
  HttpError,
  isKeepable,
  type ReadRequest,
  type ReplyToSend,
  shutdownError,
  stillUnderWay,
  toResponse,
} from "@aegis/http";
import { DomainError } from "@aegis/rules";
import { runLocation } from "@aegis/rules/runs";
import type { Caller } from "../domain/entities.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { RunInterrupted } from "../operations/shared/run-interrupted.ts";
import { type Audit, audited } from "./audit.ts";

/** Every operation of the document. */
export type Operations = { readonly [Id in OperationId]: Operation<Id> };

/** Dependencies of the answering of calls. */
export type AnswerOptions = {
  readonly operations: Operations;
  /** What every operation works with; the rest of its context comes with the call. */
  readonly context: Omit<Context, "caller" | "made" | "noteMade" | "signal" | "stopping">;
  /** Is told of every call that can change something. */
  readonly audit?: Audit | undefined;
  /** Whether responses are checked against the document. They are then buffered, however large. */
  readonly checkResponses: boolean;
  /** Is aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** Is aborted when calls that are still running must end. */
  readonly shutdown: AbortSignal;
};

/**
 * Answers calls by the operations.
 *
 * @throws HttpError 503 for a call that is cut off, or stops waiting for its run, because the server stops;
 * 409 if another process has carried out the same request, by its idempotency key, in the meantime;
 * and whatever an operation throws, but for a DomainError, which is a response
 */
export function answerCalls({
  operations,
  context,
  audit,
  checkResponses,
  stopping,
  shutdown,
}: AnswerOptions): (call: Call<undefined, Caller>) => Promise<ApiResponse> {
  const limit = checkResponses ? Number.POSITIVE_INFINITY : undefined;
  return audited(audit, async ({ id, request, caller, exchange }, noteId) => {
    const { repetition } = exchange;
    const signal = clientSignal(exchange.res, shutdown);
    const respond = async (reply: ReplyToSend): Promise<ApiResponse> => {
      const response = await toResponse(reply, { limit, holds: exchange.holds });
      if (checkResponses && "body" in response) checkResponse(id, response);
      return response;
    };
    const kept = new Map<ReplyToSend, ApiResponse>();
    const own: Context = {
      ...context,
      caller,
      stopping,
      made: repetition?.made ?? null,
      noteMade: async (transaction, made, reply) => {
        noteId(made);
        if (repetition === undefined) return;
        const response = reply === undefined ? undefined : await respond(reply);
        const keeps = response !== undefined && isKeepable(response) ? response : undefined;
        const answer = keeps && { status: keeps.status, headers: keeps.headers, body: keeps.body.toString() };
        if (!(await transaction.noteMade(caller.user_id, repetition, made, answer))) throw stillUnderWay();
        repetition.creates = true;
        if (reply === undefined || keeps === undefined) return;
        kept.set(reply, keeps);
        repetition.kept = keeps;
      },
      get signal() {
        return signal();
      },
    };
    try {
      const reply = await erased(operations[id])(own, request);
      return kept.get(reply) ?? (await respond(reply));
    } catch (error) {
      if (error instanceof DomainError) return refusal(id, error, checkResponses);
      if (error instanceof RunInterrupted) throw interrupted(error);
      if (isAbort(error) && (stopping.aborted || signal().aborted)) throw shutdownError();
      throw error;
    }
  });
}

/** The score can be fetched once the server is back. */
function interrupted({ runId }: RunInterrupted): HttpError {
  const detail = `The server is stopping, and run ${runId} goes on afterwards. Get its score later with GET /runs/${runId}.`;
  return new HttpError(503, detail, runLocation(runId));
}

function refusal(id: OperationId, { status, detail }: DomainError, checkResponses: boolean): ApiResponse {
  const response = errorResponse(status, detail, status === 429 ? { "retry-after": "5" } : {});
  if (checkResponses) checkResponse(id, response);
  return response;
}

/**
 * An operation by its name alone takes no request that the compiler knows; the validator of the same name has
 * said which one is for it.
 */
function erased(operation: Operations[OperationId]) {
  return operation as unknown as (context: Context, request: ReadRequest) => Promise<ReplyToSend>;
}

/** Whether an error was caused by an aborted signal: nothing went wrong. */
function isAbort(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("kind" in error && error.kind === "aborted");
}
