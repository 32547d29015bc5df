#!/usr/bin/env node
/** The command `aegis-server`: its arguments, its signals, and nothing else. */
import { randomBytes } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { CommanderError } from "commander";
import { problemOf } from "./command/problem.ts";
import { program } from "./command/program.ts";

// By itself V8 lets garbage grow to hundreds of megabytes before it collects any: what is new to 64, what is old to several times
// what is in use. Here the space for what is new stays as large as the start has made it, and the heap at most doubles. V8 asks for
// these two at each collection; the flag that bounds the space outright counts only on Node's command line.
setFlagsFromString("--semi-space-growth-factor=1");
setFlagsFromString("--heap-growing-percent=100");

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
