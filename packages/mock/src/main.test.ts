import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { startMock } from "./start-mock.ts";

const main = new URL("main.ts", import.meta.url).pathname;

function run(...args: string[]) {
  return spawn(process.execPath, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
}

async function codeOf(child: ChildProcess): Promise<unknown> {
  const [code] = await once(child, "exit");
  return code;
}

describe("a signal stops the mock", () => {
  test.each(["SIGINT", "SIGTERM"] as const)("%s", async (signal) => {
    const child = run("--port", "0", "--json");
    const [line] = await once(child.stdout, "data");
    const { url } = JSON.parse(line);
    // A connection that is kept alive must not keep the mock alive.
    await fetch(`${url}/healthz`);
    child.kill(signal);
    expect(await codeOf(child)).toBe(0);
  });
});

test("a port in use ends the mock with one line and exit code 1", async () => {
  await using mock = await startMock();
  const child = run("--port", String(mock.port));
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), codeOf(child)]);
  expect([out, code]).toEqual(["", 1]);
  expect(err).toBe(
    `Port ${mock.port} of 127.0.0.1 is in use. Stop the program that listens there, or choose another --port.\n`,
  );
});

test("an example that no operation has ends the mock with one line and exit code 1", async () => {
  const child = run("--port", "0", "--example", "nothing");
  const [out, err, code] = await Promise.all([text(child.stdout), text(child.stderr), codeOf(child)]);
  expect([out, err, code]).toEqual([
    "",
    'No operation has an example "nothing". The names are in the document, under examples.\n',
    1,
  ]);
});
