import { type Aegis, InsufficientBalanceError, InvalidArgumentError, StatusError } from "@aegis/client";
import { defaultModel } from "@aegis/contract";
import { CommandError } from "@aegis/terminal";
import { callProblem } from "../api/call-problem.ts";
import { clientOf } from "../api/connection.ts";
import type { CliContext } from "../cli-context.ts";
import { type ExitCode, exitCodes } from "../exit-code.ts";

/** A server that scores in place of this process. */
export type EvalServer = {
  /** As the user named it. */
  readonly address: string;
  /** Does what takes calls of the API. @throws CommandError, with the exit code that `aegis eval` promises */
  call<Answer>(act: (aegis: Aegis) => Promise<Answer>): Promise<Answer>;
};

/**
 * The server that `--server` names, with the key of `--key` or AEGIS_API_KEY.
 *
 * @returns undefined if none is named
 * @throws CommandError if there is no key, or one of them is not valid
 */
export function evalServerOf(
  { server: address, key }: { readonly server?: string | undefined; readonly key?: string | undefined },
  context: CliContext,
): EvalServer | undefined {
  if (address === undefined) return undefined;
  const aegis = clientOf({ server: address, key }, context);
  return {
    address,
    async call(act) {
      try {
        return await act(aegis);
      } catch (error) {
        const problem = callProblem(error);
        if (problem === undefined || error instanceof CommandError) throw error;
        throw new CommandError(`${address}: ${problem.message}`, { exitCode: codeOf(error), cause: error });
      }
    },
  };
}

/** What a command may use if a server scores: the judges are the server's. */
export function onServer<Context extends Pick<CliContext, "environment">>(context: Context): Context {
  const environment = { ...context.environment, AEGIS_JUDGE_URL: "", AEGIS_JUDGES: "" };
  // By its price the cost is estimated if no model is named.
  return { ...context, environment: { ...environment, AEGIS_JUDGE_MODEL: defaultModel } };
}

/** Options that have no meaning for a server. */
type LocalOptions = {
  readonly judgeUrl?: string;
  readonly judges?: string;
  readonly repeat: number;
};

/** @throws CommandError for an option that has no meaning for a server */
export function refuseLocalOptions({ judgeUrl, judges, repeat }: LocalOptions): void {
  if (repeat > 1)
    throw new CommandError(
      "--repeat is for judges of this machine: a server remembers the answers of its judges, so that every " +
        "further run would come to the same scores. Leave out --server.",
    );
  for (const [option, value] of Object.entries({ "--judge-url": judgeUrl, "--judges": judges }))
    if (value !== undefined)
      throw new CommandError(`${option} names a judge of this machine; with --server, the server's judge.`);
}

/** 1 says that a gate failed: a refusal is something else. */
function codeOf(error: unknown): ExitCode {
  if (error instanceof InsufficientBalanceError) return exitCodes.costLimit;
  if (error instanceof InvalidArgumentError) return exitCodes.refused;
  return error instanceof StatusError && error.status < 500 ? exitCodes.refused : exitCodes.unreachable;
}
