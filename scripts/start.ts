/** `npm start`: builds what is stale, then runs the server, as a sandbox, and the mock, until one of them or a signal ends it. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { Command, InvalidArgumentError } from "commander";
import { greeting } from "./start/greeting.ts";
import { isTaken } from "./start/port.ts";
import { NotStarted, type ServiceCommand, startService } from "./start/service.ts";

const root = join(import.meta.dirname, "..");
const command = new Command("npm start --")
  .description("Runs the system, as a sandbox with the world of the examples, and the mock beside it.")
  .option("--port <number>", "where the system listens; 0 for any that is free", portNumber, 4000)
  .option("--mock-port <number>", "where the mock listens; 0 for any that is free", portNumber, 4010)
  .option("--data <folder>", "where the system keeps everything", join(root, ".aegis"))
  .option("--fresh", "begin the world of the examples anew", false)
  .allowExcessArguments(false)
  .parse();
const asked = command.opts<{ port: number; mockPort: number; data: string; fresh: boolean }>();
const data = resolve(asked.data);

const stop = new AbortController();
let signalled = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
  process.on(signal, () => {
    // The second one ends it at once, and with it, by their tethers, what it started.
    if (signalled) process.exit(130);
    signalled = true;
    stop.abort();
  });
}

const services: readonly ServiceCommand[] = [
  {
    name: "system",
    parameters: [
      join(root, "packages/server/src/main.ts"),
      ...["--sandbox", "--json", "--log", "error", "--port", String(asked.port), "--data", data],
      ...(asked.fresh ? ["--fresh"] : []),
    ],
  },
  {
    name: "mock",
    parameters: [join(root, "packages/mock/src/main.ts"), "--json", "--port", String(asked.mockPort)],
  },
];

await refuseTakenPorts();
if (await generates()) await run();

async function refuseTakenPorts(): Promise<void> {
  for (const [port, flag] of [
    [asked.port, "--port"],
    [asked.mockPort, "--mock-port"],
  ] as const) {
    if (!(await isTaken(port))) continue;
    command.error(`Port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another ${flag}.`);
  }
}

/** Whether everything that is generated is there; says by itself what is wrong otherwise. */
async function generates(): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, "scripts/generate/main.ts")], { stdio: "inherit" });
  const onStop = () => child.kill();
  stop.signal.addEventListener("abort", onStop);
  const [code] = await once(child, "exit");
  stop.signal.removeEventListener("abort", onStop);
  if (code !== 0) process.exitCode = signalled ? 0 : 1;
  return code === 0 && !signalled;
}

async function run(): Promise<void> {
  const started = await Promise.allSettled(
    services.map((service) =>
      startService(service, {
        node: process.execPath,
        signal: stop.signal,
        warn: (chunk) => process.stderr.write(chunk),
      }),
    ),
  );
  const running = started.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
  const [server, mock] = running;
  if (server !== undefined && mock !== undefined && !signalled) {
    process.stdout.write(greeting({ server: server.url, mock: mock.url, data }));
    const first = await Promise.race(running.map(({ ended, name }) => ended.then(() => name)));
    if (!signalled) fail(`The ${first} has ended, and the other is being stopped.`);
  }
  for (const each of started) if (each.status === "rejected" && !signalled) fail(problemOf(each.reason));
  stop.abort();
  await Promise.all(running.map(({ ended }) => ended));
}

function fail(line: string): void {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
}

/** What a service said; anything else is a fault of this script, and ends it as such. */
function problemOf(error: unknown): string {
  if (error instanceof NotStarted) return error.message;
  throw error;
}

function portNumber(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("Give a whole number from 0 to 65535.");
}
