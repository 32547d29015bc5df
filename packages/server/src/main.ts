#!/usr/bin/env node
/** The command `aegis-server`: its arguments, its signals, and nothing else. */
import { randomBytes } from "node:crypto";
import { CommanderError } from "commander";
import { problemOf } from "./command/problem.ts";
import { program } from "./command/program.ts";

// Signals count from here on, so that a stop during the start is not lost.
const stopped = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (stopped.signal.aborted) process.exit(130);
    stopped.abort();
  });
}
// Whoever reads our output may stop when they have enough.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

try {
  await program({
    stdout: process.stdout,
    stderr: process.stderr,
    isTerminal: process.stderr.isTTY,
    environment: process.env,
    clock: Date.now,
    random: randomBytes,
    signal: stopped.signal,
  }).parseAsync();
} catch (error) {
  const problem = problemOf(error);
  if (error instanceof CommanderError) process.exitCode = error.exitCode;
  else if (problem === undefined) throw error;
  else {
    process.stderr.write(`${problem}\n`);
    process.exitCode = 1;
  }
}
