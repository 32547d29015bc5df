import { spawn } from "node:child_process";
import { join } from "node:path";
import { Command, Option } from "commander";

/** What takes seconds, and then the rest, longest first, so that no long one is left over at the end. */
const checks: readonly Check[] = [
  { name: "style", command: ["biome", "check", "--error-on-warnings"], remedy: "npm run fix" },
  { name: "types", command: ["tsc", "-p", "."] },
  { name: "comments", command: ["node", "scripts/lint-code.ts"] },
  { name: "drift", command: ["node", "scripts/generate/main.ts", "--check"], remedy: "npm run generate" },
  { name: "openapi", command: ["node", "scripts/lint-openapi.ts"] },
  { name: "exports", command: ["knip"] },
  // Writes the pages that the browser opens.
  { name: "docs", command: ["node", "scripts/generate/main.ts"], alone: true },
  { name: "packages", command: ["vitest", "run", "--project", "packages"], waits: true },
  { name: "browser", command: ["vitest", "run", "--project", "browser"] },
  { name: "processes", command: ["vitest", "run", "--project", "processes"] },
  { name: "campaigns", command: ["vitest", "run", "--project", "campaigns"] },
  { name: "server", command: ["vitest", "run", "--project", "server"] },
  { name: "contract", command: ["vitest", "run", "--project", "contract"] },
  { name: "surfaces", command: ["vitest", "run", "--project", "surfaces"] },
  { name: "additions", command: ["vitest", "run", "--project", "additions"] },
  { name: "rename", command: ["vitest", "run", "--project", "rename"] },
  { name: "unit", command: ["vitest", "run", "--project", "unit"] },
  { name: "document", command: ["vitest", "run", "--project", "document"] },
  { name: "crash", command: ["vitest", "run", "--project", "crash"] },
  { name: "workflows", command: ["vitest", "run", "--project", "workflows"] },
  { name: "journeys", command: ["vitest", "run", "--project", "journeys"] },
  { name: "attack", command: ["vitest", "run", "--project", "attack"] },
];

/** A check: its command line, the first word being a tool of node_modules/.bin. */
type Check = {
  name: string;
  command: readonly [string, ...string[]];
  /** Begins when all that take turns before it have ended, and those after it begin when it has. */
  alone?: true;
  /** Waits for npm more than it computes: it runs beside those that take turns. */
  waits?: true;
  /** What fixes most of what it finds. */
  remedy?: string;
};

type Outcome = { passed: boolean; output: string; seconds: number };

const root = join(import.meta.dirname, "..");
const { only } = new Command("npm test --")
  .description("Runs all checks and reports what fails.")
  .addOption(new Option("--only <name...>", "only these checks").choices(checks.map((check) => check.name)))
  .parse()
  .opts<{ only?: string[] }>();

const chosen = checks.filter((check) => only === undefined || only.includes(check.name));
/**
 * Two at a time, each with half of the cores: most have a file that takes longest, or wait for programs, and
 * would leave cores idle.
 */
const lanes = 2;
const running = new Map<string, Promise<void>>();
const waiting: Promise<void>[] = [];
let failed = 0;
for (const check of chosen) {
  if (check.alone) await Promise.all(running.values());
  if (check.waits) {
    waiting.push(carryOut(check));
    continue;
  }
  while (running.size >= lanes) await Promise.race(running.values());
  running.set(check.name, carryOut(check));
  if (check.alone) await running.get(check.name);
}
await Promise.all([...running.values(), ...waiting]);
process.stdout.write(`checks: ${chosen.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

async function carryOut(check: Check): Promise<void> {
  const outcome = await run(check);
  running.delete(check.name);
  report(check, outcome);
  if (!outcome.passed) failed += 1;
}

async function run({ name, command: [tool, ...parameters] }: Check): Promise<Outcome> {
  if (process.stderr.isTTY) process.stderr.write(`${name} …\r`);
  const started = performance.now();
  const half = tool === "vitest" && chosen.length > 1 ? ["--maxWorkers=50%"] : [];
  const child = spawn(join(root, "node_modules/.bin", tool), [...parameters, ...half], { cwd: root });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk) => chunks.push(chunk));
  child.stderr.on("data", (chunk) => chunks.push(chunk));
  const passed = await new Promise<boolean>((resolve) => {
    child.on("error", (error) => {
      chunks.push(Buffer.from(error.message));
      resolve(false);
    });
    child.on("close", (code) => resolve(code === 0));
  });
  return { passed, output: Buffer.concat(chunks).toString(), seconds: (performance.now() - started) / 1000 };
}

function report({ name, command, remedy }: Check, { passed, output, seconds }: Outcome) {
  process.stdout.write(
    `${name.padEnd(10)} ${passed ? "ok    " : "FAILED"} ${seconds.toFixed(1).padStart(5)} s\n`,
  );
  if (!passed) {
    const fix = remedy === undefined ? "" : `Fix it: ${remedy}\n`;
    process.stdout.write(
      `${output}\n${fix}Run it alone: npm test -- --only ${name} (${command.join(" ")})\n`,
    );
  }
  // What a check skipped, and why, must not go unnoticed.
  for (const line of output.split("\n"))
    if (line.startsWith("skipped:")) process.stdout.write(`          ${line}\n`);
}
