import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { CommandError, runCommand } from "@aegis/terminal";
import { CommanderError } from "commander";
import { afterAll, expect } from "vitest";
import { offlineJudge } from "../../judge/offline/offline.ts";
import { aegisMetrics } from "../aegis-metrics.ts";

/** What a command line printed, and why it was refused, if it was. */
type Ran = { out: string; err: string; refused: string | null };

/** Runs a command line as main.ts does, with streams in place of the process's. */
export async function run(
  parameters: readonly string[],
  { stdin = "", isTerminal = false, signal = new AbortController().signal } = {},
): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  let time = 0;
  let refused: string | null = null;
  const context = {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout,
    stderr,
    isTerminal,
    environment: {},
    clock: () => {
      time += 1000;
      return time;
    },
    judgeOf: async () => offlineJudge,
    signal,
  };
  try {
    await runCommand(aegisMetrics, context, parameters);
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof CommanderError)) throw error;
    refused = error.message;
  }
  stdout.end();
  stderr.end();
  return { out: await out, err: await err, refused };
}

/** Makes a folder for the tests of a file, which is removed after them, and writes files there. */
export async function testFolder() {
  const folder = await mkdtemp(join(tmpdir(), "aegis-metrics-test-"));
  afterAll(() => rm(folder, { recursive: true }));
  const fileOf = async (name: string, content: string | Buffer): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, content);
    return file;
  };
  return { folder, fileOf };
}

/** Expects a command line to be refused in one line that has the reason. */
export async function expectRefused(parameters: readonly string[], reason: string): Promise<void> {
  const { refused } = await run(parameters);
  expect(refused).toContain(reason);
  expect(refused).not.toContain("\n");
}
