import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { exitCodeOf } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { afterAll } from "vitest";
import type { CliContext } from "../cli-context.ts";
import { problemOf } from "../problem.ts";
import { runAegis } from "../run-aegis.ts";

/** What a command line printed, and with which code it ended. */
export type AegisEnd = { readonly code: number; readonly out: string; readonly err: string };

/** A folder in which command lines are run, as main.ts runs them. It is removed after the tests of a file. */
export async function aegisFolder() {
  const folder = await mkdtemp(join(tmpdir(), "aegis-cli-test-"));
  afterAll(() => rm(folder, { recursive: true }));

  async function aegisIn(
    parameters: readonly string[],
    { stdin = "", ...differences }: Partial<Omit<CliContext, "stdin">> & { readonly stdin?: string } = {},
  ): Promise<AegisEnd> {
    const context = testContext({ stdin: Readable.from([Buffer.from(stdin)]), ...differences });
    const work = () => runAegis({ isColoured: false, folder, ...differences, ...context }, parameters);
    const options = { codeIfStopped: 130, codeOfProblem: 2, explain: problemOf };
    const code = await exitCodeOf(work, context, options);
    return { code, ...(await context.written()) };
  }

  const file = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return name;
  };
  return { folder, aegis: aegisIn, file };
}
