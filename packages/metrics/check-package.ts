/** Builds and packs the metrics, and proves the tarball: manifest, types, the programs of the README, and the command. */
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";

const here = import.meta.dirname;
const root = join(here, "../..");
const tools = join(root, "node_modules/.bin");

const project = mkdtempSync(join(tmpdir(), "aegis-package-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));

const tarball = pack();
run("publint", ["run", tarball, "--strict"]);
run("attw", [tarball, "--profile", "esm-only"]);
const commands = install();

const [first = "", ...others] = programsOf(join(here, "README.md"));
// One module: what follows uses the sample of the first.
writeFileSync(join(project, "readme.mts"), [first, ...others].join("\n"));
const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2024", "--types", "node"];
run("tsc", [...strict, "--typeRoots", join(root, "node_modules/@types"), join(project, "readme.mts")]);
writeFileSync(join(project, "first.mts"), first);
expect("exact_match 100\nans_corr 100\n", process.execPath, [join(project, "first.mts")]);

copyFileSync(join(here, "check-package-smoke.mjs"), join(project, "smoke.mjs"));
process.stdout.write(`smoke: ${process.version}: ${run(process.execPath, [join(project, "smoke.mjs")])}`);
const sample = ["--output", "ok", "--golden-answer", "ok"];
expect("100\n", join(commands, "aegis-metrics"), ["score", "exact_match", ...sample]);
console.log(`size: ${Math.round(statSync(tarball).size / 1000)} kB packed`);

/** pnpm alone writes the versions of the catalog and the published exports into the manifest. */
function pack(): string {
  run("tsdown", ["--logLevel", "error"]);
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const pnpm = ["exec", "--yes", "--prefer-offline", `--package=${packageManager}`, "--", "pnpm"];
  run("npm", [...pnpm, "pack", "--pack-destination", project]);
  const [name] = globSync("*.tgz", { cwd: project });
  return name === undefined ? stop("pnpm packed nothing.") : join(project, name);
}

/**
 * Lays the tarball into the project, with links to the packages of the workspace that its manifest names, and to no
 * others: no registry has this version yet.
 *
 * @returns the folder of its commands
 */
function install(): string {
  const modules = join(project, "node_modules");
  const metrics = join(modules, "@aegis/metrics");
  mkdirSync(metrics, { recursive: true });
  run("tar", ["-xzf", tarball, "-C", metrics, "--strip-components=1"]);
  const { bin, dependencies } = JSON.parse(readFileSync(join(metrics, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const link = join(modules, name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(realpathSync(join(here, "node_modules", name)), link);
  }
  const commands = join(modules, ".bin");
  mkdirSync(commands);
  for (const [name, file] of Object.entries<string>(bin)) {
    symlinkSync(join(metrics, file), join(commands, name));
    // As npm does.
    chmodSync(join(metrics, file), 0o755);
  }
  return commands;
}

function programsOf(readme: string): string[] {
  return [...readFileSync(readme, "utf8").matchAll(/^```ts\n(.*?)^```$/gms)].map(
    ([, program = ""]) => program,
  );
}

function expect(printed: string, tool: string, parameters: readonly string[]): void {
  const seen = run(tool, parameters);
  if (seen !== printed)
    stop(`${tool} ${parameters.join(" ")} printed ${JSON.stringify(seen)}, not ${JSON.stringify(printed)}`);
}

/** Runs a tool to its end and answers with what it printed; a failure is told whole, and is the end. */
function run(tool: string, parameters: readonly string[]): string {
  const env = { ...process.env, PATH: [tools, process.env.PATH].join(delimiter) };
  const { status, stdout, stderr, error } = spawnSync(tool, parameters, { cwd: here, encoding: "utf8", env });
  if (status !== 0) stop(`${tool} ${parameters.join(" ")} failed:\n${error?.message ?? stdout + stderr}`);
  return stdout;
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
