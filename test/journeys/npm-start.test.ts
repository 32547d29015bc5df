import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, onTestFinished, test } from "vitest";

const data = await mkdtemp(join(tmpdir(), "aegis-start-"));
afterAll(() => rm(data, { recursive: true }));

/** Starts what `npm start` runs after the installation, for no longer than the test. */
function start(...parameters: string[]): ChildProcessWithoutNullStreams {
  const script = join(import.meta.dirname, "../../scripts/start.ts");
  const child = spawn(process.execPath, [script, "--data", data, ...parameters]);
  onTestFinished(() => void child.kill());
  return child;
}

/** What it prints, up to the last line of the greeting. */
async function greetingOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let printed = "";
  for await (const chunk of child.stdout) {
    printed += chunk;
    if (printed.includes("Ctrl-C")) break;
  }
  return printed;
}

test("npm start runs a server and a mock that answer at every address in its greeting, until it is stopped", async () => {
  const child = start("--port", "0", "--mock-port", "0");
  const greeting = await greetingOf(child);
  for (const name of ["Page", "Docs"]) {
    const [, url] = new RegExp(`${name} +(\\S+)`).exec(greeting) ?? [];
    const { status, redirected } = await fetch(String(url));
    expect({ name, status, redirected }).toEqual({ name, status: 200, redirected: false });
  }
  const calls = [...greeting.matchAll(/curl "(\S+)" -H "Authorization: (Bearer \w+)"/g)];
  expect(calls).toHaveLength(2);
  for (const [, url, authorization] of calls)
    expect((await fetch(String(url), { headers: { authorization: String(authorization) } })).status).toBe(
      200,
    );
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
  for (const [, url] of calls) await expect(fetch(String(url))).rejects.toThrow("fetch failed");
});

test("npm start refuses a port that is taken before it starts anything", async () => {
  const taken = createServer();
  await once(taken.listen(0, "127.0.0.1"), "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const child = start("--port", "0", "--mock-port", String(port));
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  taken.close();
  expect([out, err, code]).toEqual([
    "",
    `Port ${port} of 127.0.0.1 is in use. Stop the program that listens there, or choose another --mock-port.\n`,
    1,
  ]);
});

test("npm start shows why the server cannot start, and stops the mock", async () => {
  const child = start("--port", "0", "--mock-port", "0", "--data", "/dev/null/data");
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  expect([out, code]).toEqual(["", 1]);
  expect(err).toMatch(/\/dev\/null\/data lies below a file\. Choose another --data folder\.\n$/);
});
