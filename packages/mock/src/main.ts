#!/usr/bin/env node
/** The command `aegis-mock`: its arguments, its signals, and nothing else. */
import { CommanderError } from "commander";
import { greeting, type MockCommandOptions, readArguments, startProblem } from "./command.ts";
import { startMock } from "./start-mock.ts";

const asked = readOrExit();
// Signals count from here on, so that a stop during the start is not lost.
const stopped = new Promise<void>((resolve) => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      resolve();
      process.once(signal, () => process.exit(130));
    });
  }
});

try {
  await using mock = await startMock(asked.start);
  process.stdout.write(greeting(mock.url, asked.json));
  await stopped;
} catch (error) {
  const problem = startProblem(error, asked.start);
  if (problem === undefined) throw error;
  process.stderr.write(`${problem}\n`);
  process.exitCode = 1;
}

function readOrExit(): MockCommandOptions {
  const output = {
    out: (text: string) => process.stdout.write(text),
    err: (text: string) => process.stderr.write(text),
  };
  try {
    return readArguments(process.argv.slice(2), output);
  } catch (error) {
    if (error instanceof CommanderError) process.exit(error.exitCode);
    throw error;
  }
}
