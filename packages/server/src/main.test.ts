import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { runCommand, runServer } from "./testing/run-command.ts";

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

describe("a signal stops the server with code 0", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s", async (signal) => {
    const child = run("--sandbox", "--port", "0", "--json");
    const [line] = await once(child.stdout, "data");
    // A connection that is kept alive must not keep the server alive.
    await fetch(`${JSON.parse(line).url}/healthz`);
    child.kill(signal);
    expect(await codeOf(child)).toBe(0);
  });
});

test("a data folder is locked by its server, and free again after the server was killed", async () => {
  const child = run("--sandbox", "--port", "0", "--json");
  await once(child.stdout, "data");
  const again = ["--sandbox", "--data", data];
  expect((await runCommand(again)).err).toBe(
    `Another server is using ${data}. Stop it, or choose another --data folder.\n`,
  );
  child.kill("SIGKILL");
  await codeOf(child);
  const { said, stop } = await runServer(again);
  expect((await fetch(`${said.url}/readyz`)).status).toBe(200);
  await stop();
});

test("an admin command writes its result and nothing else", async () => {
  const child = run("users", "create", "analyst@acme.com", "--json");
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), codeOf(child)]);
  expect([JSON.parse(out), err, code]).toEqual([{ id: 1, email: "analyst@acme.com" }, "", 0]);
});
