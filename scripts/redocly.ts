import { fork } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";

/** What a command printed and how it ended. */
export type Ended = { readonly code: number; readonly out: string; readonly said: string };

/**
 * Runs Redocly's command line, for what its library does not export. The command inherits no environment,
 * does not look for updates and reports nothing.
 *
 * @param folder - What relative paths in `args` are relative to.
 */
export async function redocly(folder: string, args: readonly string[]): Promise<Ended> {
  const manifest = createRequire(import.meta.url).resolve("@redocly/cli/package.json");
  const child = fork(join(dirname(manifest), "bin/cli.js"), args, {
    cwd: folder,
    env: { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    silent: true,
  });
  const printed = (stream: typeof child.stdout) => (stream === null ? "" : text(stream));
  const [out, said, [code]] = await Promise.all([
    printed(child.stdout),
    printed(child.stderr),
    once(child, "close"),
  ]);
  return { code: typeof code === "number" ? code : 1, out, said };
}
