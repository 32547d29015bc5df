import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Answer, Driver, Place } from "./surface.ts";

/**
 * Drives a surface in a program of its own, in any language. Each call goes to its stdin as one line of JSON;
 * for each it writes one line with an `Answer` to stdout. The server and the key are in `AEGIS_API_BASE_URL`
 * and `AEGIS_API_KEY`. It ends when its stdin does.
 *
 * @param command the program and its arguments
 * @param variables of the environment, besides the two above and the `PATH`
 * @throws Error from a call that the program does not answer, with what it printed to stderr
 */
export function processDriver(
  [program, ...parameters]: readonly [string, ...string[]],
  { baseUrl, key }: Place,
  variables: Readonly<Record<string, string>> = {},
): Driver {
  const child = spawn(program, parameters, {
    env: { PATH: process.env.PATH, AEGIS_API_BASE_URL: baseUrl, AEGIS_API_KEY: key, ...variables },
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise<void>((resolve) => {
    child.on("close", () => resolve());
    child.on("error", (error) => {
      said += error.message;
      resolve();
    });
  });
  // A program that has ended cannot be told anything; its silence is the error.
  child.stdin.on("error", () => {});
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return {
    call: async (call) => {
      child.stdin.write(`${JSON.stringify(call)}\n`);
      const { value, done } = await lines.next();
      if (done) await ended;
      return answerIn(done ? undefined : value, () => `${program} did not answer ${call.operation}. ${said}`);
    },
    close: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

function answerIn(line: string | undefined, problem: () => string): Answer {
  try {
    if (line !== undefined) return JSON.parse(line);
  } catch (error) {
    throw new Error(`${problem()} It wrote: ${line}`, { cause: error });
  }
  throw new Error(problem());
}
