import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { root } from "./finding.ts";

/** A linter failed to run. The message has its output. */
export class LinterFailed extends Error {
  override readonly name = "LinterFailed";
  readonly said: string;

  constructor(tool: string, said: string, cause: unknown) {
    super(`${tool} gave no report but said: ${said}`, { cause });
    this.said = said;
  }
}

/** Has a linter make its report, by the name of its package, its program in it, and its parameters. */
export type Report = (tool: string, bin: string, args: readonly string[]) => ReturnType<typeof report>;

/**
 * The report of a linter's command line, parsed. Its exit code is 1 if it finds something, so the code proves
 * nothing.
 *
 * @throws LinterFailed if it prints anything but JSON
 */
export async function report(tool: string, bin: string, args: readonly string[]) {
  const manifest = createRequire(import.meta.url).resolve(`${tool}/package.json`);
  const child = spawn(process.execPath, [join(dirname(manifest), bin), ...args], {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    return JSON.parse(out);
  } catch (cause) {
    const said = err.trim().replaceAll(/\s*\n\s*/g, " ") || "nothing";
    throw new LinterFailed(tool, said, cause);
  }
}
