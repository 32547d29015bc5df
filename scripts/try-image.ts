/**
 * Carries out the steps of the Dockerfile without Docker: each stage in a root of its own, by chroot in a
 * namespace for mounts and processes. It needs Linux and root, and npm's registry. The programs of the base
 * image are those of this machine, except for Node and npm.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Stage, stagesOf, textsOf, wordsOf } from "./image/dockerfile.ts";

const root = join(import.meta.dirname, "..");
const stages = stagesOf(readFileSync(join(root, "Dockerfile"), "utf8"));
const scratch = mkdtempSync(join(tmpdir(), "aegis-image-"));
// Not by `finally`, which an error of a child process and a signal pass by.
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));
const path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
const roots = new Map<string, string>();
const local = layLocal();
for (const stage of stages) build(stage);
await tryLast();

/** `/usr/local` of the base image: the pinned Node, and the npm of this machine. */
function layLocal(): string {
  const folder = join(scratch, "local");
  mkdirSync(join(folder, "bin"), { recursive: true });
  cpSync(process.execPath, join(folder, "bin/node"), { dereference: true });
  const npm = dirname(
    dirname(
      execFileSync("readlink", ["-f", execFileSync("which", ["npm"], { encoding: "utf8" }).trim()], {
        encoding: "utf8",
      }).trim(),
    ),
  );
  cpSync(npm, join(folder, "lib/node_modules/npm"), { recursive: true });
  for (const name of ["npm", "npx"])
    writeFileSync(
      join(folder, "bin", name),
      `#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/${name}-cli.js "$@"\n`,
      { mode: 0o755 },
    );
  return folder;
}

function build(stage: Stage): void {
  const folder = join(scratch, stage.name ?? "last");
  roots.set(stage.name ?? "last", folder);
  for (const name of ["usr", "etc", "proc", "dev", "tmp", "root"])
    mkdirSync(join(folder, name), { recursive: true });
  for (const name of ["resolv.conf", "hosts", "nsswitch.conf", "ssl", "npmrc"])
    execFileSync("sh", [
      "-c",
      `[ ! -e /etc/${name} ] || cp -rL /etc/${name} "$0/etc/"; [ ! -e ~/.npmrc ] || cp ~/.npmrc "$0/root/"`,
      folder,
    ]);
  // What this machine trusts besides, on the way to the registry.
  const trusted = process.env.NODE_EXTRA_CA_CERTS;
  writeFileSync(join(folder, "etc/extra-ca.pem"), trusted === undefined ? "" : readFileSync(trusted));
  writeFileSync(join(folder, "etc/passwd"), "root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/tmp:/bin/sh\n");
  writeFileSync(join(folder, "etc/group"), "root:x:0:\nnode:x:1000:\n");
  for (const name of ["bin", "lib", "lib64", "sbin"])
    execFileSync("ln", ["-s", `usr/${name}`, join(folder, name)]);
  let workdir = "/";
  for (const { name, text } of stage.instructions) {
    console.log(`${name} ${text}`.slice(0, 110));
    if (name === "WORKDIR") workdir = text;
    if (name === "WORKDIR") mkdirSync(join(folder, workdir), { recursive: true });
    if (name === "COPY") copy(text, folder, workdir);
    if (name === "RUN")
      execFileSync("unshare", inside(folder, `cd ${workdir} && ${text}`), { stdio: "inherit" });
  }
}

/** What .dockerignore leaves, which is what git has; or a folder of an earlier stage. */
function copy(text: string, folder: string, workdir: string): void {
  const [, from, source = "", target = ""] = /^--from=(\S+) (\S+) (\S+)$/.exec(text) ?? [];
  if (from !== undefined)
    cpSync(join(roots.get(from) ?? "", source), join(folder, target), {
      recursive: true,
      verbatimSymlinks: true,
    });
  else
    execFileSync(
      "sh",
      [
        "-c",
        'git ls-files -z --cached --others --exclude-standard | xargs -0 tar -cf - --ignore-failed-read | tar -xf - -C "$0"',
        join(folder, workdir),
      ],
      { cwd: root },
    );
}

function inside(folder: string, command: string, more = "", as = ""): string[] {
  const mounts = `mount --bind /usr ${folder}/usr && mount --bind ${local} ${folder}/usr/local && mount -t proc proc ${folder}/proc && mount --rbind /dev ${folder}/dev`;
  return [
    "--mount",
    "--pid",
    "--fork",
    "--kill-child",
    "sh",
    "-c",
    `${mounts} ${more} && exec chroot ${as} ${folder} /usr/bin/env -i HOME=/root NODE_EXTRA_CA_CERTS=/etc/extra-ca.pem PATH="$1" /bin/sh -c "$0"`,
    command,
    path,
  ];
}

/** Starts what the image starts, read-only but for its data, asks for its health, and stops it. */
async function tryLast(): Promise<void> {
  const [last, folder] = [stages.at(-1), roots.get("last")];
  if (last === undefined || folder === undefined) throw new Error("The Dockerfile has no stage.");
  const port = await freePort();
  const env = textsOf(last, "ENV")
    .map((text) => `${text}`)
    .join(" ");
  const quoted = (words: readonly string[]) =>
    words.map((word) => `'${word.replaceAll("4000", port).replaceAll("'", "'\\''")}'`).join(" ");
  const readOnly = `&& mount --bind ${folder} ${folder} && mount --bind /usr ${folder}/usr && mount --bind ${local} ${folder}/usr/local && mount -t proc proc ${folder}/proc && mount --rbind /dev ${folder}/dev && mount --bind ${folder}/data ${folder}/data && mount -t tmpfs tmpfs ${folder}/tmp && mount -o remount,ro,bind ${folder}`;
  const start = `export ${env}; if touch /app/written 2>/dev/null; then echo "/app can be written to"; exit 99; fi; exec ${quoted(wordsOf(textsOf(last, "CMD").join()))}`;
  const server = spawn("unshare", inside(folder, start, readOnly, "--userspec=1000:1000"), {
    stdio: "inherit",
  });
  const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
  const [node = "", ...check] = wordsOf(textsOf(last, "HEALTHCHECK").join()).map((word) =>
    word.replaceAll("4000", port),
  );
  // Whatever goes wrong, the server does not outlive this; its own parent ends with it.
  process.on("exit", () => server.kill("SIGKILL"));
  await healthy(server, node === "node" ? process.execPath : node, check);
  console.log("HEALTHCHECK succeeds");
  const asked = performance.now();
  process.kill(firstChildOf(server.pid ?? 0), "SIGTERM");
  const code = await ended;
  console.log(`SIGTERM: exit code ${code} after ${((performance.now() - asked) / 1000).toFixed(1)} s`);
  if (code !== 0) throw new Error("The server does not stop as it should.");
}

async function healthy(server: ChildProcess, program: string, parameters: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`The server ended with ${server.exitCode}.`);
    const code = await new Promise((resolve) => spawn(program, parameters).on("exit", resolve));
    if (code === 0) return;
    await sleep(100);
  }
  throw new Error("The server did not get ready.");
}

function firstChildOf(pid: number): number {
  return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0]);
}

function freePort(): Promise<string> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(String(typeof address === "object" ? address?.port : "")));
    });
  });
}
