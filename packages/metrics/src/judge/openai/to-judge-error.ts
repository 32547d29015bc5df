import { retryAfter } from "@aegis/async";
import { redactor } from "@aegis/io/redact";
import { APIConnectionError, APIError } from "openai";
import { JudgeError, type JudgeErrorKind } from "../judge-error.ts";

/**
 * Sorts what the client library throws. Only 429 (unless it means that the money is spent) and 5xx are worth
 * another try.
 *
 * @param source names the model and the endpoint in the message
 * @param apiKey is kept out of the message, which may quote what the endpoint said
 * @param now milliseconds since 1970
 */
export function toJudgeError(cause: unknown, source: string, apiKey: string, now: number): JudgeError {
  const { kind, isTransient } = sort(cause);
  const said = cause instanceof Error ? cause.message : String(cause);
  const message = `${source}: ${(apiKey === "" ? said : redactor(apiKey)(said)).slice(0, 500)}`;
  const header = cause instanceof APIError ? cause.headers?.get("retry-after") : undefined;
  return new JudgeError(kind, message, {
    retry: isTransient ? { after: retryAfter(header, now) } : undefined,
  });
}

function sort(cause: unknown): { kind: JudgeErrorKind; isTransient: boolean } {
  const final = (kind: JudgeErrorKind) => ({ kind, isTransient: false });
  if (cause instanceof SyntaxError) return final("unparseable");
  if (cause instanceof APIConnectionError || !(cause instanceof APIError) || cause.status === undefined)
    return final("unreachable");
  const { status, code, type } = cause;
  if (status === 402 || code === "insufficient_quota" || type === "insufficient_quota") return final("quota");
  if (status === 401) return final("authentication");
  if (status === 404 || code === "model_not_found") return final("unknown_model");
  if (status === 403) return final("authentication");
  if (status === 429) return { kind: "rate_limited", isTransient: true };
  return status >= 500 ? { kind: "unreachable", isTransient: true } : final("refused");
}
