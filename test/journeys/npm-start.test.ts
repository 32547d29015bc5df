import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, expect, test } from "vitest";

const data = await mkdtemp(join(tmpdir(), "aegis-start-"));
afterAll(() => rm(data, { recursive: true }));

/** What `npm start` runs once everything is installed. */
function start(...parameters: string[]): ChildProcessWithoutNullStreams {
  const script = join(import.meta.dirname, "../../scripts/start.ts");
  return spawn(process.execPath, [script, "--data", data, ...parameters]);
}

/** What it says until its last line. */
async function greetingOf(child: ChildProcessWithoutNullStreams): Promise<string> {
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes("Ctrl-C")) break;
  }
  return said;
}

test("system and mock answer the calls that the greeting shows, until both are stopped", async () => {
  const child = start("--port", "0", "--mock-port", "0");
  const calls = [...(await greetingOf(child)).matchAll(/curl "(\S+)" -H "Authorization: (Bearer \w+)"/g)];
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

test("a port that is taken is said before anything is begun", async () => {
  const taken = createServer();
  await once(taken.listen(0, "127.0.0.1"), "listening");
  const address = taken.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const child = start("--port", "0", "--mock-port", String(port));
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  taken.close();
  expect([out, err, code]).toEqual([
    "",
    `Port ${port} of 127.0.0.1 is taken. Stop what listens there, or choose another --mock-port.\n`,
    1,
  ]);
});

test("what one of them says when it cannot start is said, and the other is stopped", async () => {
  const child = start("--port", "0", "--mock-port", "0", "--data", "/dev/null/data");
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "exit")]);
  expect([out, code]).toEqual(["", 1]);
  expect(err).toMatch(/\/dev\/null\/data leads through a file\. Choose another --data folder\.\n$/);
});
