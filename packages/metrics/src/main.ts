#!/usr/bin/env node
import { CommanderError } from "commander";
import { CommandError } from "./command/command-error.ts";
import { judgeOf } from "./command/judge.ts";
import { program } from "./command/program.ts";

const interrupted = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interrupted.abort(signal));
// Whoever reads our output may stop when they have enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program({
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stderr.isTTY,
    now: () => performance.now(),
    judge: await judgeOf(process.env),
    signal: interrupted.signal,
  }).parseAsync();
} catch (error) {
  if (interrupted.signal.aborted) process.exitCode = 130;
  else if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (error instanceof CommandError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
