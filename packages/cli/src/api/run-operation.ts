import { callByName, isDownload, pagesByName } from "@aegis/client/by-name";
import { CommandExit } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import type { ApiOperation } from "./api-operation.ts";
import { callArguments } from "./call-arguments.ts";
import { callProblem } from "./call-problem.ts";
import { clientOf } from "./connection.ts";
import type { OperationField } from "./operation-field.ts";
import { printAnswer } from "./print-answer.ts";
import { printDownload } from "./print-download.ts";
import { printPages } from "./print-pages.ts";
import { writeOut } from "./write-out.ts";

type Given = Readonly<Record<string, unknown>> & {
  readonly json: boolean;
  readonly server?: string;
  readonly key?: string;
};

/**
 * Calls an operation and prints what it answers, or in one line why it does not.
 *
 * @throws CommandExit if the call cannot be made or is refused
 */
export async function runOperation(
  operation: ApiOperation,
  fields: readonly OperationField[],
  given: Given,
  context: CliContext,
): Promise<void> {
  try {
    await callAndPrint(operation, fields, given, context);
  } catch (error) {
    const problem = context.signal.aborted ? undefined : callProblem(error);
    if (problem === undefined) throw error;
    context.stderr.write(`${problem.message}\n`);
    if (given.json) await writeOut(context.stdout, `${JSON.stringify(problem.json, undefined, 2)}\n`);
    throw new CommandExit(problem.exitCode);
  }
}

async function callAndPrint(
  operation: ApiOperation,
  fields: readonly OperationField[],
  given: Given,
  context: CliContext,
): Promise<void> {
  const isJson = given.json;
  const aegis = clientOf(given, context);
  const named = await callArguments(operation, fields, given, context);
  const options = { signal: context.signal, idempotencyKey: textOf(given.idempotencyKey) };
  if (given.all === true)
    return printPages(pagesByName(aegis, operation.name, named, options), isJson, context);
  const answer = await callByName(aegis, operation.name, named, options);
  if (isDownload(answer)) await printDownload(answer, { output: textOf(given.output), isJson }, context);
  else await printAnswer(answer, isJson, context);
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
