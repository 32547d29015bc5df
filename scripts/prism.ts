/** `npm run prism`: the plain Prism command on the generated document, to compare the mock with. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Command, InvalidArgumentError } from "commander";

const command = new Command("npm run prism --")
  .description(
    "Serves generated/openapi.yaml with the plain Prism command on 127.0.0.1, without the base path.",
  )
  .option("--port <number>", "the port to listen on", portNumber, "4011")
  .allowExcessArguments(false)
  .parse();

const root = dirname(import.meta.dirname);
const manifest = createRequire(import.meta.url).resolve("@stoplight/prism-cli/package.json");
const document = join(root, "generated/openapi.yaml");
const { port } = command.opts<{ port: string }>();

if (!existsSync(document)) command.error(`error: there is no ${document}. Run npm run generate.`);

// Node runs the command's file itself: a wrapper in between would outlive a stop of this process.
const child = spawn(
  process.execPath,
  [join(dirname(manifest), "dist/index.js"), "mock", document, "--host", "127.0.0.1", "--port", port],
  { stdio: "inherit", env: { ...process.env, SCARF_ANALYTICS: "false" } },
);
// From a terminal the child gets Ctrl-C as well; a second one does no harm.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
const [code] = await once(child, "exit");
process.exitCode = code ?? 0;

function portNumber(text: string): string {
  if (/^\d{1,5}$/.test(text) && Number(text) > 0 && Number(text) <= 65_535) return text;
  throw new InvalidArgumentError("Give a whole number from 1 to 65535.");
}
