/**
 * Builds and packs the client, and proves the tarball: manifest, types, size, and a program on this machine's
 * Node.
 */
import { spawnSync } from "node:child_process";
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { bundled } from "./check-package-size.ts";

const here = import.meta.dirname;
const root = join(here, "../..");
const tools = join(root, "node_modules/.bin");
const oldestNode = 20;
/** Bytes of the main entry with openapi-fetch, minified and gzipped. */
const largest = 8_000;

const project = mkdtempSync(join(tmpdir(), "aegis-package-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));

const tarball = pack();
run("publint", ["run", tarball, "--strict"]);
run("attw", [tarball, "--profile", "esm-only"]);
install();
const strict = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "--types", "node"];
run("tsc", [
  ...strict,
  "--typeRoots",
  join(root, "node_modules/@types"),
  join(project, "check-package-types.ts"),
]);
for (const node of new Set([process.execPath, process.env.AEGIS_HOST_NODE ?? process.execPath])) smoke(node);
const { size, outside } = await bundled(join(project, "node_modules/@aegis/client/dist/index.js"));
console.log(`size: ${size} of ${largest} bytes, minified and gzipped, openapi-fetch included`);
if (size > largest)
  stop(`The client is ${size - largest} bytes too large; load what few programs need on demand.`);
const strange = outside.filter((name) => name !== "#csv-parser");
if (strange.length > 0)
  stop(`No browser has ${strange.join(", ")}; what needs Node belongs into src/node.ts.`);

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
 * Lays the tarball and its dependencies, from the workspace, into the project: no registry has this version
 * yet.
 */
function install(): void {
  const modules = join(project, "node_modules");
  const client = join(modules, "@aegis/client");
  mkdirSync(client, { recursive: true });
  run("tar", ["-xzf", tarball, "-C", client, "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
  for (const name of Object.keys(dependencies)) {
    const source = realpathSync(join(here, "node_modules", name));
    // A folder of pnpm's store holds a package together with what it depends on.
    cpSync(dirname(source), modules, { recursive: true, dereference: true });
  }
  for (const name of globSync("check-package-{types,smoke}.*", { cwd: here }))
    cpSync(join(here, name), join(project, name));
}

function smoke(node: string): void {
  const version = run(node, ["--version"]).trim();
  if (Number.parseInt(version.slice(1), 10) < oldestNode) {
    console.log(
      `skipped: the client on ${version} of this machine; it runs on Node ${oldestNode} and newer.`,
    );
    return;
  }
  process.stdout.write(`smoke: ${version}: ${run(node, [join(project, "check-package-smoke.mjs")])}`);
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
