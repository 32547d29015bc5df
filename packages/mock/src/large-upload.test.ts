import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";

test.runIf(process.platform === "linux")("500 MB are read as CSV without being held in memory", async () => {
  const main = new URL("main.ts", import.meta.url).pathname;
  const child = spawn(process.execPath, [main, "--port", "0", "--json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const [line] = await once(createInterface(child.stdout), "line");
    const { api } = JSON.parse(line);
    // What is not held is collected now and then: this is how much of it is there meanwhile.
    await send(api, 50);
    const before = await peakMemory(child.pid);
    expect(await send(api, 500)).toBe(201);
    // A busy machine collects late: by some 200 MB, however large the file is.
    expect((await peakMemory(child.pid)) - before).toBeLessThan(300);
  } finally {
    child.kill("SIGTERM");
    await once(child, "exit");
  }
});

/** Uploads a file of the given megabytes, made as it is sent. */
async function send(api: string, megabytes: number): Promise<number> {
  const part = (name: string) => `--b\r\n${disposition(name)}`;
  const chunk = Buffer.from(`${"x".repeat(99)}\n`.repeat(10_000));
  const body = async function* () {
    yield Buffer.from(`${part("selected_metrics")}\r\n\r\n{"10":70}\r\n`);
    yield Buffer.from(`${part("file")}; filename="a.csv"\r\n\r\noutput\n`);
    for (let sent = 0; sent < megabytes; sent++) yield chunk;
    yield Buffer.from("\r\n--b--\r\n");
  };
  const headers = { authorization: "Bearer x", "content-type": "multipart/form-data; boundary=b" };
  const upload = request(`${api}/datasets`, { method: "POST", headers });
  Readable.from(body()).pipe(upload);
  const [response] = await once(upload, "response");
  await text(response);
  return response.statusCode;
}

function disposition(name: string): string {
  return `Content-Disposition: form-data; name="${name}"`;
}

/** The largest memory that a process ever had, in MB. */
async function peakMemory(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1000;
}
