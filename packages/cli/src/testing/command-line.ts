import { Readable } from "node:stream";
import { exitCodeOf } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import type { CliContext } from "../cli-context.ts";
import { problemOf } from "../problem.ts";
import { runAegis } from "../run-aegis.ts";

/** What a command line printed, and with which code it ended. */
export type AegisEnd = { readonly code: number; readonly out: string; readonly err: string };

/** How the process of a command line differs from one without anything. */
export type AegisDifferences = Partial<Omit<CliContext, "stdin">> & { readonly stdin?: string };

/**
 * Runs a command line in this process, as main.ts does in one of its own.
 *
 * @param folder from which relative paths are counted
 */
export async function aegisLine(
  parameters: readonly string[],
  folder: string,
  { stdin = "", ...differences }: AegisDifferences = {},
): Promise<AegisEnd> {
  const context = testContext({ stdin: Readable.from([Buffer.from(stdin)]), ...differences });
  const work = () =>
    runAegis({ isColoured: false, columns: undefined, folder, ...differences, ...context }, parameters);
  const options = { codeIfStopped: 130, codeOfProblem: 2, explain: problemOf };
  const code = await exitCodeOf(work, context, options);
  return { code, ...(await context.written()) };
}
