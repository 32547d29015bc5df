/**
 * Builds and packs a package, and checks the tarball as its users will have it: manifest, types, the programs
 * of the README, and the package's own smoke test.
 *
 * A package brings, beside its package.json:
 * - `check-package-smoke.mjs`, which runs in a project where the tarball is installed,
 * - `check-package-types.ts`, if it has a program to be compiled there,
 * - `check-package-size.ts`, if its size is limited: it is given the folder of the installed package.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { install, pack } from "./check-package/install.ts";
import { runTool } from "./check-package/run-tool.ts";

const root = join(import.meta.dirname, "..");
const { args } = new Command("node scripts/check-package.ts")
  .description("Builds and packs a package, and checks the tarball.")
  .addArgument(new Argument("<name>", "the package").choices(["client", "metrics"]))
  .parse();
const [name = ""] = args;
const source = join(root, "packages", name);
const project = mkdtempSync(join(tmpdir(), "aegis-package-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));

const tarball = pack(source, project);
runTool("publint", ["run", tarball, "--strict"], source);
runTool("attw", [tarball, "--profile", "esm-only"], source);
const { folder, oldestNode } = install(tarball, source, project);
compilePrograms();
smoke(process.execPath);
// If the package supports a Node older than ours, it is also tried on the machine's own.
const host = process.env.AEGIS_HOST_NODE ?? process.execPath;
if (host !== process.execPath && oldestNode < majorOf(process.version)) smoke(host);
console.log(`size: ${Math.round(statSync(tarball).size / 1000)} kB packed`);
const limits = join(source, "check-package-size.ts");
if (existsSync(limits)) process.stdout.write(runTool(process.execPath, [limits, folder], project));

/**
 * Compiles what users write against the packed types, with the language of the oldest Node that they may use.
 */
function compilePrograms(): void {
  const readme = readFileSync(join(source, "README.md"), "utf8");
  const programs = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, program = ""]) => program);
  // One module: what follows may use what the first program declares.
  writeFileSync(join(project, "readme.mts"), programs.join("\n"));
  // By itself, for the smoke test to run.
  writeFileSync(join(project, "readme-first.mts"), programs[0] ?? "");
  const files = [join(project, "readme.mts")];
  const own = "check-package-types.ts";
  if (existsSync(join(source, own))) {
    cpSync(join(source, own), join(project, own));
    files.push(join(project, own));
  }
  const target = oldestNode < 24 ? "es2022" : "es2024";
  const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", target, "--types", "node"];
  runTool("tsc", [...strict, "--typeRoots", join(root, "node_modules/@types"), ...files], source);
}

function smoke(node: string): void {
  const version = runTool(node, ["--version"], project).trim();
  if (majorOf(version) < oldestNode) {
    console.log(
      `skipped: ${name} on this machine's own Node ${version}; it needs Node ${oldestNode} or newer.`,
    );
    return;
  }
  cpSync(join(source, "check-package-smoke.mjs"), join(project, "smoke.mjs"));
  process.stdout.write(`smoke: ${version}: ${runTool(node, [join(project, "smoke.mjs")], project)}`);
}

function majorOf(version: string): number {
  return Number.parseInt(version.slice(1), 10);
}
