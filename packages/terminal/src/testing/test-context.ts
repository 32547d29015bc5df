import { PassThrough, Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { CommandContext } from "../command-context.ts";

/** A context for tests, and what was written to it once it is closed. */
export type TestContext = CommandContext & {
  readonly written: () => Promise<{ readonly out: string; readonly err: string }>;
};

/** Makes a context of streams in memory, in which no time passes and nothing asks to stop. */
export function testContext(differences: Partial<CommandContext> = {}): TestContext {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const [out, err] = [text(stdout), text(stderr)];
  return {
    stdin: Readable.from([]),
    stdout,
    stderr,
    isTerminal: false,
    environment: {},
    clock: () => 0,
    signal: new AbortController().signal,
    ...differences,
    written: async () => {
      stdout.end();
      stderr.end();
      return { out: await out, err: await err };
    },
  };
}
