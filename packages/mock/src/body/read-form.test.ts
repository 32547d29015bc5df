import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, describe, expect, test } from "vitest";
import { startMock } from "../start-mock.ts";

const mock = await startMock();
afterAll(mock.close);

const csv = new Blob(["prompt,output\na,b\n"], { type: "text/csv" });

type Part = string | Blob;

async function upload(parts: Record<string, Part>): Promise<[status: number, body: unknown]> {
  const form = new FormData();
  for (const [name, part] of Object.entries(parts)) {
    if (typeof part === "string") form.set(name, part);
    else form.set(name, part, "rows.csv");
  }
  const headers = { authorization: "Bearer x" };
  const response = await fetch(`${mock.url}/api/v1/datasets`, { method: "POST", headers, body: form });
  return [response.status, await response.json()];
}

/** A form written by hand, as one that no library would write. */
async function post(type: string, body: string): Promise<[status: number, body: unknown]> {
  const headers = { authorization: "Bearer x", "content-type": type };
  const response = await fetch(`${mock.url}/api/v1/datasets`, { method: "POST", headers, body });
  return [response.status, await response.json()];
}

test("a form with a file and its metrics is taken", async () => {
  const [status, body] = await upload({ file: csv, selected_metrics: '{"1": 70}', name: "Mine" });
  expect(status).toBe(201);
  expect(body).toHaveProperty("id", 42);
});

test("parts that are missing are named, also when there is no body at all", async () => {
  const missing = (name: string) => ({ loc: ["body", name], msg: "Field required", type: "missing" });
  expect(await upload({ selected_metrics: "{}" })).toEqual([422, { detail: [missing("file")] }]);
  const headers = { authorization: "Bearer x" };
  const response = await fetch(`${mock.url}/api/v1/datasets`, { method: "POST", headers });
  expect(await response.json()).toEqual({ detail: [missing("file"), missing("selected_metrics")] });
});

test("JSON in a part that does not fit is a 400 that names the part", async () => {
  const detail = "selected_metrics does not fit: 1: Input should be less than or equal to 100.";
  expect(await upload({ file: csv, selected_metrics: '{"1": 101}' })).toEqual([400, { detail }]);
});

test("a text over 1 MiB is refused", async () => {
  const parts = { file: csv, selected_metrics: " ".repeat(2 ** 20 + 1) };
  expect(await upload(parts)).toEqual([400, { detail: "The part selected_metrics is larger than 1 MiB." }]);
});

test("parts beyond the hundredth are refused", async () => {
  const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`part${index}`, "x"]));
  expect(await upload(many)).toEqual([400, { detail: "A form has at most 100 parts." }]);
});

test("415 for JSON, and for a form without its boundary", async () => {
  const wanted = "The body must be multipart/form-data with a boundary";
  expect(await post("application/json", "{}")).toEqual([415, { detail: `${wanted}, not application/json.` }]);
  expect(await post("multipart/form-data", "x")).toEqual([
    415,
    { detail: `${wanted}, not multipart/form-data.` },
  ]);
});

describe("answers a malformed form and stays up", () => {
  const unfinished = "The form cannot be read: Unexpected end of multipart data.";
  const missing = ["file", "selected_metrics"].map((name) => ({
    loc: ["body", name],
    msg: "Field required",
    type: "missing",
  }));
  test.each([
    ["a part without a name", 422, missing, "--b\r\nthis is no header\r\n\r\nx\r\n--b--\r\n"],
    ["a part that breaks off", 400, unfinished, `--b\r\n${disposition("file")}; filename="a"\r\n\r\nx`],
    ["a part header that breaks off", 400, unfinished, `--b\r\n${disposition("file")}`],
    ["a body without the boundary", 400, unfinished, "no form at all"],
  ])("%s: %d", async (_title, status, detail, body) => {
    expect(await post("multipart/form-data; boundary=b", body)).toEqual([status, { detail }]);
    expect((await fetch(`${mock.url}/healthz`)).status).toBe(200);
  });
});

test("an upload announced over 512 MiB is refused before it is sent", async () => {
  const headers = {
    authorization: "Bearer x",
    "content-type": "multipart/form-data; boundary=b",
    "content-length": 512 * 2 ** 20 + 1,
  };
  const upload = request(`${mock.url}/api/v1/datasets`, { method: "POST", headers });
  upload.flushHeaders();
  const [response] = await once(upload, "response");
  expect(response.statusCode).toBe(413);
  upload.on("error", () => undefined).destroy();
});

test("a client that leaves in the middle of an upload is forgotten", async () => {
  const reported: unknown[] = [];
  await using patient = await startMock({ onError: (error) => reported.push(error) });
  const socket = connect(patient.port, "127.0.0.1");
  const head =
    "POST /api/v1/datasets HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nContent-Length: 1000\r\n";
  socket.write(`${head}Content-Type: multipart/form-data; boundary=b\r\n\r\n--b\r\n`);
  await once(socket, "connect");
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.destroy();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(reported).toEqual([]);
});

test.runIf(process.platform === "linux")(
  "200 MB pass through without being held in memory",
  async () => {
    const main = new URL("../main.ts", import.meta.url).pathname;
    const child = spawn(process.execPath, [main, "--port", "0", "--json"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    try {
      const [line] = await once(createInterface(child.stdout), "line");
      const { api } = JSON.parse(line);
      await send(api, 1);
      const before = await peakMemory(child.pid);
      expect(await send(api, 200)).toBe(201);
      // What is not held is collected now and then, so that some of it is still there.
      expect((await peakMemory(child.pid)) - before).toBeLessThan(100);
    } finally {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
  },
  30_000,
);

/** Uploads a file of so many megabytes, made as it is sent. */
async function send(api: string, megabytes: number): Promise<number> {
  const part = (name: string) => `--b\r\n${disposition(name)}`;
  const chunk = Buffer.from(`${"x".repeat(99)}\n`.repeat(10_000));
  const body = async function* () {
    yield Buffer.from(`${part("selected_metrics")}\r\n\r\n{}\r\n${part("file")}; filename="a.csv"\r\n\r\n`);
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
