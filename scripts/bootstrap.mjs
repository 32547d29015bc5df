// Plain JavaScript for any Node from 18 on: makes the checkout ready, then runs a script of it on the pinned
// Node.
//
//   node scripts/bootstrap.mjs                    install what is missing, nothing else
//   node scripts/bootstrap.mjs SCRIPT [ARGUMENT…] install what is missing, then run SCRIPT
//
// Node and pnpm come from npm at the versions that pnpm-workspace.yaml and package.json pin.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { whenStartersGone } from "./starters.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const node = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");
const stampFile = join(modules, ".aegis-installed");
const manifests = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"];
const oldestNode = 18;

// Tools that would otherwise report home.
const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", SCARF_ANALYTICS: "false" };

if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  stop(`This is Node ${process.versions.node}; ${oldestNode} or newer is needed to install the pinned one.`);
}
const [script, ...parameters] = process.argv.slice(2);
if (script !== undefined && !existsSync(join(root, script))) {
  stop(`There is no script ${script}; npm run setup takes no arguments.`);
}
if (!isInstalled()) install();
if (script !== undefined) run(script, parameters);

function isInstalled() {
  return existsSync(node) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp();
}

/** What an install depends on. A checkout whose stamp agrees needs none. */
function stamp() {
  const hash = createHash("sha256").update(`${process.platform} ${process.arch}`);
  for (const name of manifests) hash.update(readFileSync(join(root, name)));
  return hash.digest("hex");
}

function install() {
  const nodeVersion = pinned(/^ {2}node: (\S+)$/m, "pnpm-workspace.yaml");
  const pnpmVersion = pinned(/"packageManager": "pnpm@([^"+]+)/, "package.json");
  console.error(
    `Installing Node ${nodeVersion}, pnpm ${pnpmVersion} and the locked packages from npm; the first time takes about a minute.`,
  );
  const unlock = lock();
  try {
    if (isInstalled()) return;
    const packages = [`--package=pnpm@${pnpmVersion}`];
    // pnpm itself must run on a Node that the packages accept.
    if (process.versions.node.split(".")[0] !== nodeVersion.split(".")[0])
      packages.push(`--package=node@${nodeVersion}`);
    const done = npm(["exec", "--yes", ...packages, "--", "pnpm", "install", "--frozen-lockfile"]);
    if (done.status !== 0 || !existsSync(node)) {
      rmSync(stampFile, { force: true });
      stop(`The install failed. What npm said:\n${done.error?.message ?? ""}${done.stdout}${done.stderr}`);
    }
    writeFileSync(stampFile, stamp());
  } finally {
    unlock();
  }
}

/** Two starts at once must not install into the same folder: the second waits for the first. */
function lock() {
  const file = join(modules, ".aegis-installing");
  mkdirSync(modules, { recursive: true });
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") stop(`Cannot write to ${modules}: ${error.message}`);
      if (!isHeld(file)) rmSync(file, { force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
}

/** Whether the process that wrote the lock still runs; one that was killed leaves its lock behind. */
function isHeld(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** npm as it started us, else the one on the PATH. */
function npm(parameters) {
  const options = {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...quiet, CI: "true" },
    maxBuffer: 1 << 26,
  };
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js")
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...parameters], options)
    : spawnSync("npm", parameters, { ...options, shell: process.platform === "win32" });
}

function run(script, parameters) {
  const env = {
    ...process.env,
    ...quiet,
    PATH: [join(modules, ".bin"), process.env.PATH].join(delimiter),
    // Without it, Node strips the types and compiles all sources again at each start: twice the time.
    NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(modules, ".cache", "node"),
    // The Node of this machine, on which the client is tested too.
    AEGIS_HOST_NODE: process.env.AEGIS_HOST_NODE ?? process.env.npm_node_execpath ?? process.execPath,
    // Whose end is the script's end too: see tether.mjs.
    AEGIS_BOOTSTRAP: String(process.pid),
  };
  const flags = [
    "--disable-warning=ExperimentalWarning",
    "--import",
    new URL("tether.mjs", import.meta.url).href,
  ];
  const child = spawn(node, [...flags, join(root, script), ...parameters], { stdio: "inherit", env });
  // A terminal sends Ctrl-C to the child as well; anyone else sends it to this process alone.
  process.on("SIGINT", () => process.stdin.isTTY || child.kill("SIGINT"));
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  whenStartersGone(() => child.kill("SIGTERM"));
  child.on("error", (error) => stop(`Cannot start ${node}: ${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

function pinned(pattern, name) {
  const found = pattern.exec(readFileSync(join(root, name), "utf8"));
  return found ? found[1] : stop(`${name} pins no version that matches ${pattern}.`);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}
