/**
 * `npm start`: builds what is stale, then runs the server, as a sandbox, and the mock, until one of them or a
 * signal ends it.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import {
  type CommandContext,
  CommandError,
  defineCommand,
  flag,
  option,
  runCommand,
  runMain,
  wholeNumber,
} from "@aegis/terminal";
import { exampleKey, readWorld } from "./generate/read/world.ts";
import { greeting } from "./start/greeting.ts";
import { isPortInUse } from "./start/port-in-use.ts";
import { NotStarted, type ServiceCommand, startService } from "./start/service.ts";

const root = join(import.meta.dirname, "..");
const portNumber = wholeNumber({ to: 65_535 });

const start = defineCommand({
  name: "npm start --",
  description:
    "Runs the server, as a sandbox with the world of the examples, and the mock beside it. With DATABASE_URL the server is on PostgreSQL.",
  options: {
    port: option("--port <number>", "the server's port; 0 for any free one", {
      read: portNumber,
      fallback: 4000,
    }),
    mockPort: option("--mock-port <number>", "the mock's port; 0 for any free one", {
      read: portNumber,
      fallback: 4010,
    }),
    data: option("--data <folder>", "the folder of the server's data", { fallback: join(root, ".aegis") }),
    fresh: flag("--fresh", "start again with the data of the examples"),
  },
  async run({ port, mockPort, fresh, ...options }, { signal, stdout, stderr }: CommandContext) {
    const data = resolve(options.data);
    await refusePortInUse(port, "--port");
    await refusePortInUse(mockPort, "--mock-port");
    if (!(await generate(signal))) return;
    const server = {
      name: "server",
      parameters: [
        join(root, "packages/server/src/main.ts"),
        "--sandbox",
        "--json",
        "--log",
        "error",
        "--port",
        String(port),
        "--data",
        data,
        ...(fresh ? ["--fresh"] : []),
      ],
    } as const;
    const mock = {
      name: "mock",
      parameters: [join(root, "packages/mock/src/main.ts"), "--json", "--port", String(mockPort)],
    } as const;
    await runBoth(server, mock, { data, signal, stdout, stderr });
  },
});

// A second signal ends this process at once; the tethers then end what it started.
await runMain(process, (context, parameters) => runCommand(start, context, parameters), {
  signals: ["SIGINT", "SIGTERM", "SIGHUP"],
});

async function refusePortInUse(port: number, flag: string): Promise<void> {
  if (await isPortInUse(port))
    throw new CommandError(
      `Port ${port} of 127.0.0.1 is in use. Stop the program that listens there, or choose another ${flag}.`,
    );
}

/**
 * Builds what is stale. The generator itself prints what is wrong.
 *
 * @returns false if a signal stopped it
 */
async function generate(signal: AbortSignal): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, "scripts/generate/main.ts")], { stdio: "inherit" });
  const onStop = () => child.kill();
  signal.addEventListener("abort", onStop);
  const [code] = await once(child, "exit");
  signal.removeEventListener("abort", onStop);
  if (code !== 0 && !signal.aborted) throw new CommandError("npm run generate failed; see above.");
  return code === 0 && !signal.aborted;
}

/** @throws CommandError if one of the two cannot start, or ends by itself. The other is then stopped */
async function runBoth(
  serverCommand: ServiceCommand,
  mockCommand: ServiceCommand,
  { data, signal, stdout, stderr }: Pick<CommandContext, "signal" | "stdout" | "stderr"> & { data: string },
): Promise<void> {
  const stop = new AbortController();
  const stopped = AbortSignal.any([signal, stop.signal]);
  const options = {
    node: process.execPath,
    signal: stopped,
    warn: (chunk: Buffer) => void stderr.write(chunk),
  };
  const started = await Promise.allSettled(
    [serverCommand, mockCommand].map((command) => startService(command, options)),
  );
  const running = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const [server, mock] = running;
  let problem: unknown;
  if (server !== undefined && mock !== undefined && !signal.aborted) {
    const key = exampleKey(await readWorld(join(root, "openapi/world.yaml")));
    stdout.write(greeting({ server: server.url, mock: mock.url, key, data: server.data ?? data }));
    const first = await Promise.race(running.map(({ ended, name }) => ended.then(() => name)));
    problem = new CommandError(`The ${first} has ended; stopping the other.`);
  } else problem = problemOf(started);
  stop.abort();
  await Promise.all(running.map(({ ended }) => ended));
  if (!signal.aborted) throw problem;
}

/** What the services printed that did not start; the first other error is a bug of this script. */
function problemOf(started: readonly PromiseSettledResult<unknown>[]): unknown {
  const reasons = started.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
  const bug = reasons.find((reason) => !(reason instanceof NotStarted));
  return bug ?? new CommandError(reasons.map(({ message }) => message).join("\n"));
}
