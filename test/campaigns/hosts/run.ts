import { spawnSync } from "node:child_process";

/** Runs a program and waits for it. @returns what it printed. @throws if it fails, with what it said */
export function run(command: readonly string[], input = ""): string {
  const [program = "", ...parameters] = command;
  const { status, stdout, stderr, error } = spawnSync(program, parameters, { input, encoding: "utf8" });
  if (status === 0) return stdout;
  throw new Error(`${command.join(" ")}: ${error?.message ?? stderr}${input}`);
}
