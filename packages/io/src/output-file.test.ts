import { execFile, execFileSync, spawnSync } from "node:child_process";
import {
  chmod,
  chown,
  link,
  lstat,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OutputOptions, openOutput } from "./output-file.ts";
import { fullDevice } from "./testing/full-device.ts";

const folder = await mkdtemp(join(tmpdir(), "output-"));
const file = join(folder, "results.txt");
/** Why what only root can make is not tested. */
const noRoot = userInfo().uid === 0 ? null : "only root can make it";
beforeEach(() => writeFile(file, "old"));
afterEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
});
afterAll(() => rm(folder, { recursive: true }));

describe("a plain file", () => {
  test("is replaced when the output is kept, with nothing left beside it", async () => {
    const output = await openOutput(file);
    await output.write("ne");
    await output.write(new TextEncoder().encode("w"));
    expect(await readFile(file, "utf8")).toBe("old");
    await output.keep();
    await output.discard();
    expect([await readFile(file, "utf8"), await readdir(folder)]).toEqual(["new", ["results.txt"]]);
  });

  test("stays as it was when the output is discarded", async () => {
    const output = await openOutput(file);
    await output.write("new");
    await output.discard();
    expect([await readFile(file, "utf8"), await readdir(folder)]).toEqual(["old", ["results.txt"]]);
  });

  test("keeps its permissions, or gets the ones that are asked for", async () => {
    await chmod(file, 0o604);
    await write(file, "new");
    expect((await stat(file)).mode & 0o777).toBe(0o604);
    await write(file, "new", { mode: 0o600 });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  test.skipIf(noRoot)(stated("keeps its owner", noRoot), async () => {
    await chown(file, 12, 34);
    await write(file, "new");
    expect(await stat(file)).toMatchObject({ uid: 12, gid: 34 });
  });

  test.each(["old and longer", ""])("with a second name has new content under both: %j", async (before) => {
    await writeFile(file, before);
    const other = join(folder, "other.txt");
    await link(file, other);
    await write(file, "new");
    expect([await readFile(other, "utf8"), (await stat(file)).nlink]).toEqual(["new", 2]);
    expect(await readdir(folder)).toEqual(["other.txt", "results.txt"]);
  });
});

describe("a link", () => {
  test.each([
    ["to a file", ["results.txt"]],
    ["to a free name", ["free.txt"]],
    ["to a link", ["one", "results.txt"]],
  ])("%s stays, and what it leads to is written", async (_, targets) => {
    const names = [...targets];
    for (let from = "link", to = names.shift(); to !== undefined; from = to, to = names.shift())
      await symlink(to, join(folder, from));
    await write(join(folder, "link"), "new");
    expect((await lstat(join(folder, "link"))).isSymbolicLink()).toBe(true);
    expect(await readFile(join(folder, targets.at(-1) ?? ""), "utf8")).toBe("new");
  });

  test("to itself is the system's error", async () => {
    await symlink("link", join(folder, "link"));
    await expect(openOutput(join(folder, "link"))).rejects.toMatchObject({ code: "ELOOP" });
  });
});

describe("what is not a file is written through:", () => {
  test("a FIFO, with more than it holds, to a reader that comes late and is slow", async () => {
    const fifo = join(folder, "fifo");
    execFileSync("mkfifo", [fifo]);
    const opened = openOutput(fifo);
    const read = promisify(execFile)("sh", ["-c", `sleep 0.2; (sleep 0.2; wc -c) < ${fifo}`]);
    const output = await opened;
    await output.write("x".repeat(1 << 20));
    await output.keep();
    expect((await read).stdout.trim()).toBe(String(1 << 20));
    expect((await lstat(fifo)).isFIFO()).toBe(true);
  });

  test("a FIFO that nobody reads, until a signal ends the wait", async () => {
    const fifo = join(folder, "fifo");
    execFileSync("mkfifo", [fifo]);
    const stop = new AbortController();
    const opened = openOutput(fifo, { signal: stop.signal });
    stop.abort();
    await expect(opened).rejects.toMatchObject({ name: "AbortError" });
    expect((await lstat(fifo)).isFIFO()).toBe(true);
  });

  test.skipIf(noRoot)(stated("a device", noRoot), async () => {
    const device = join(folder, "null");
    execFileSync("mknod", [device, "c", "1", "3"]);
    await write(device, "new");
    expect((await lstat(device)).isCharacterDevice()).toBe(true);
    expect(await readdir(folder)).toEqual(["null", "results.txt"]);
  });

  test.each([
    ["/dev/stdout", "1>>"],
    ["/proc/self/fd/1", "1>>"],
    ["/dev/fd/3", "3>>"],
  ])("%s, after what a file already has", async (path, redirection) => {
    const ran = inShell(path, `${redirection} ${file}`);
    expect([ran.stderr, await readFile(file, "utf8")]).toEqual(["", "oldnew"]);
  });

  test("a link to /dev/stdout, into a pipe and into a socket", async () => {
    await symlink("/dev/stdout", join(folder, "link"));
    expect(inShell(join(folder, "link"), "| cat")).toMatchObject({ stdout: "new", stderr: "" });
    expect(inShell(join(folder, "link"), "")).toMatchObject({ stdout: "new", stderr: "" });
  });
});

describe("a full disk is the system's error", () => {
  test("of a device, which stays", async () => {
    const device = fullDevice(folder);
    await expect(write(device, "new")).rejects.toMatchObject({ code: "ENOSPC" });
    expect((await lstat(device)).isCharacterDevice()).toBe(true);
  });

  const mounted = noRoot ?? mountProblem();
  test.skipIf(mounted)(
    stated("of a file, which stays as it was with nothing beside it", mounted),
    async () => {
      const disk = join(folder, "disk");
      execFileSync("sh", ["-c", `mkdir ${disk} && mount -t tmpfs -o size=64k tmpfs ${disk}`]);
      try {
        await writeFile(join(disk, "results.txt"), "old");
        await expect(write(join(disk, "results.txt"), "x".repeat(1 << 20))).rejects.toMatchObject({
          code: "ENOSPC",
        });
        expect(await readdir(disk)).toEqual(["results.txt"]);
        expect(await readFile(join(disk, "results.txt"), "utf8")).toBe("old");
      } finally {
        execFileSync("umount", [disk]);
      }
    },
  );
});

test("a folder that does not exist is the system's error", async () => {
  await expect(openOutput(join(folder, "nowhere", "a.txt"))).rejects.toMatchObject({ code: "ENOENT" });
});

async function write(path: string, text: string, options: OutputOptions = {}): Promise<void> {
  const output = await openOutput(path, options);
  try {
    await output.write(text);
    await output.keep();
  } finally {
    await output.discard();
  }
}

/** Writes `new` to a path in a process of its own, whose output a shell redirects. */
function inShell(path: string, redirection: string) {
  const module = JSON.stringify(join(import.meta.dirname, "output-file.ts"));
  const script = `const { openOutput } = await import(${module});
    const output = await openOutput(${JSON.stringify(path)});
    await output.write("new");
    await output.keep();`;
  const command = `"$0" --input-type=module --eval "$1" ${redirection}`;
  return spawnSync("sh", ["-c", command, process.execPath, script], { encoding: "utf8" });
}

/** A title, and why the test is skipped. */
function stated(title: string, problem: string | null): string {
  return problem === null ? title : `${title} (skipped: ${problem})`;
}

function mountProblem(): string | null {
  const { status, stderr } = spawnSync("unshare", ["--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], {
    encoding: "utf8",
  });
  return status === 0 ? null : `cannot mount: ${stderr}`;
}
