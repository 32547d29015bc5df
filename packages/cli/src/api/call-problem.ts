import { AegisError, ConnectionError, InvalidArgumentError, StatusError, TimeoutError } from "@aegis/client";
import { CommandError } from "@aegis/terminal";
import { exitCodes } from "../exit-code.ts";
import { oneLine } from "../report/one-line.ts";

/** Why a call did not succeed, for people and for scripts. */
export type CallProblem = {
  readonly exitCode: number;
  /** In one line, with what the server calls the request in its logs. */
  readonly message: string;
  /** What `--json` prints. */
  readonly json: Readonly<Record<string, unknown>>;
};

/**
 * Explains what a call has thrown. The exit code is 1 if the server refuses it or fails, 4 if no server
 * answers, 2 if it could not even be sent.
 *
 * @returns undefined for an error that nobody foresaw
 */
export function callProblem(error: unknown): CallProblem | undefined {
  if (!(error instanceof AegisError || error instanceof CommandError)) return undefined;
  const refusal = error instanceof StatusError ? error : undefined;
  const id = refusal?.requestId === undefined ? "" : ` (request ${refusal.requestId})`;
  const exitCode = codeOf(error);
  const hint =
    exitCode === exitCodes.unreachable ? "; --server or AEGIS_API_BASE_URL names another server" : "";
  const message = oneLine(`${error.message}${id}${hint}`, mostCharacters);
  const { status, detail, requestId: request_id } = refusal ?? {};
  return { exitCode, message, json: { exit_code: exitCode, error: message, status, detail, request_id } };
}

/** Of a message: a server may say anything, at any length. */
const mostCharacters = 2_000;

function codeOf(error: AegisError | CommandError): number {
  if (error instanceof CommandError) return error.exitCode ?? exitCodes.refused;
  if (error instanceof InvalidArgumentError) return exitCodes.refused;
  return isUnreachable(error) ? exitCodes.unreachable : exitCodes.gateFailed;
}

/** Also if a proxy answers in the place of the server. */
function isUnreachable(error: AegisError): boolean {
  if (error instanceof StatusError) return [502, 503, 504].includes(error.status);
  return error instanceof ConnectionError || error instanceof TimeoutError;
}
