import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

const main = new URL("main.ts", import.meta.url).pathname;
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-main-"));
});
afterEach(() => rm(data, { recursive: true }));

function run(...args: string[]) {
  return spawn(process.execPath, [main, ...args, "--data", data], { stdio: ["ignore", "pipe", "pipe"] });
}

async function codeOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, "exit");
  return code;
}

describe("a signal stops it in good order", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s", async (signal) => {
    const child = run("--sandbox", "--port", "0", "--json");
    const [line] = await once(child.stdout, "data");
    // A connection that is kept alive must not keep the server alive.
    await fetch(`${JSON.parse(line).url}/healthz`);
    child.kill(signal);
    expect(await codeOf(child)).toBe(0);
  });
});

test("a folder is free again after a server in it was killed", async () => {
  const child = run("--sandbox", "--port", "0", "--json");
  await once(child.stdout, "data");
  const second = run("--sandbox", "--port", "0", "--json");
  const [out, err, code] = await Promise.all([text(second.stdout), text(second.stderr), codeOf(second)]);
  expect([out, err, code]).toEqual([
    "",
    `Another server holds ${data}. Stop it, or choose another --data folder.\n`,
    1,
  ]);
  child.kill("SIGKILL");
  await codeOf(child);
  const third = run("--sandbox", "--port", "0", "--json");
  const [line] = await once(third.stdout, "data");
  expect((await fetch(`${JSON.parse(line).url}/readyz`)).status).toBe(200);
  third.kill();
  await codeOf(third);
});

test("a command's result is all that it writes", async () => {
  const child = run("users", "create", "ann@example.com", "--json");
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), codeOf(child)]);
  expect([JSON.parse(out), err, code]).toEqual([{ id: 1, email: "ann@example.com" }, "", 0]);
});
