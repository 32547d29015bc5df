import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { exampleKey } from "../domain/api-key.ts";
import { runCommand, runServer } from "../testing/run-command.ts";

let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "aegis-serve-"));
});
afterEach(() => rm(data, { recursive: true }));

const run = (...parameters: string[]) => runCommand([...parameters, "--data", data]);
const sandbox = (...parameters: string[]) => runServer(["--sandbox", "--data", data, ...parameters]);
const refused = (err: string) => ({ out: "", err: `${err}\n`, code: 1 });

function call(api: string, method: string, path: string): Promise<Response> {
  return fetch(api + path, { method, headers: { authorization: `Bearer ${exampleKey}` } });
}

/** `fetch` does not let its caller choose the Host header. */
async function statusOf({ port, path, host }: { port: string; path: string; host: string }) {
  const asked = get({
    port,
    path,
    host: "127.0.0.1",
    headers: { host, authorization: `Bearer ${exampleKey}` },
  });
  const [answer] = await once(asked, "response");
  answer.resume();
  return answer.statusCode;
}

describe("a sandbox", () => {
  test("starts with the world of the examples, keeps changes, and starts over with --fresh", async () => {
    const first = await sandbox();
    expect(first.said).toMatchObject({ data, key: exampleKey, api: `${first.said.url}/api/v1` });
    expect(await (await call(first.said.api, "GET", "/runs/991")).json()).toMatchObject({
      alias: "support-march",
    });
    expect((await call(first.said.api, "DELETE", "/datasets/42")).status).toBe(204);
    expect(await first.stop()).toMatchObject({ err: "", code: 0 });
    // After a stop everything is in one file.
    expect((await readdir(data)).sort()).toEqual(["aegis.db", "server.lock", "uploads"]);

    const second = await sandbox();
    expect((await call(second.said.api, "GET", "/datasets/42")).status).toBe(404);
    await second.stop();

    await writeFile(join(data, "notes.txt"), "mine");
    const third = await sandbox("--fresh");
    expect((await call(third.said.api, "GET", "/datasets/42")).status).toBe(200);
    await third.stop();
    expect(await readFile(join(data, "notes.txt"), "utf8")).toBe("mine");
  });

  test.each(["0.0.0.0", "::", "192.168.1.1", "example.com", "127.0.0.1.example.com"])(
    "does not listen on %s",
    async (host) => {
      expect(await run("--sandbox", "--host", host)).toEqual(
        refused(
          `A sandbox listens on loopback only, not on ${host}: its key is public. Leave out --host or --sandbox.`,
        ),
      );
    },
  );

  test.each(["localhost", "127.0.0.2"])("listens on %s", async (host) => {
    const { stop } = await sandbox("--host", host);
    expect((await stop()).code).toBe(0);
  });

  test.each(["/api/v1/runs/991", "/docs", "/openapi.json", "/healthz", "/readyz"])(
    "refuses %s with 403 under another host name than this machine's",
    async (path) => {
      const { said, stop } = await sandbox();
      const { port } = new URL(said.url);
      const ask = (host: string) => statusOf({ port, path, host });
      expect([await ask("evil.example"), await ask(`evil.example:${port}`)]).toEqual([403, 403]);
      expect([await ask(`localhost:${port}`), await ask("[::1]")]).not.toContain(403);
      await stop();
    },
  );

  test("is never served as a system of its own", async () => {
    await (await sandbox()).stop();
    expect(await run()).toEqual(
      refused(
        `${data} holds a sandbox, whose key is public. Start it with --sandbox, or choose another --data folder.`,
      ),
    );
  });

  test("never replaces a system, not even with --fresh", async () => {
    await run("users", "create", "analyst@acme.com");
    const err = `${data} holds a system, not a sandbox. Leave out --sandbox, or choose another --data folder.`;
    expect(await run("--sandbox")).toEqual(refused(err));
    expect(await run("--sandbox", "--fresh")).toEqual(refused(err));
    expect((await run("users", "list")).out).toContain("analyst@acme.com");
  });
});

describe("on a server of one's own, a judged evaluation by the offline judge", () => {
  test.each([
    { flags: [], status: 201, cost: "0" },
    { flags: ["--charge-offline"], status: 402, cost: undefined },
    {
      flags: ["--charge-offline", "--billing", "off"],
      status: 201,
      cost: expect.stringMatching(/^0\.0\d+$/),
    },
  ])("without a balance and with $flags is answered with $status", async ({ flags, status, cost }) => {
    await run("users", "create", "analyst@acme.com");
    const { key } = JSON.parse((await run("keys", "create", "--user", "analyst@acme.com", "--json")).out);
    const { said, stop } = await runServer(["--data", data, ...flags]);
    const answer = await fetch(`${said.api}/evaluate`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify({ metric_shortname: "ans_corr", output: "4", golden_answer: "4" }),
    });
    const { evaluation_cost } = await answer.json();
    await stop();
    expect([answer.status, evaluation_cost]).toEqual([status, cost]);
  });
});

test("a second server on a data folder is refused, and the first goes on", async () => {
  const { said, stop } = await sandbox();
  const err = `Another server is using ${data}. Stop it, or choose another --data folder.`;
  expect(await run("--sandbox")).toEqual(refused(err));
  expect(await run("--sandbox", "--fresh")).toEqual(refused(err));
  expect((await call(said.api, "GET", "/runs/991")).status).toBe(200);
  await stop();
});

test("a port in use is refused; no data folder is created, and an existing one is released", async () => {
  const { said, stop } = await sandbox();
  const other = join(data, "other");
  const { port } = new URL(said.url);
  const inUse = refused(
    `Port ${port} of 127.0.0.1 is in use. Stop the program that listens there, or choose another --port.`,
  );
  const again = () => runCommand(["--sandbox", "--port", port, "--data", other]);
  expect(await again()).toEqual(inUse);
  expect(await readdir(data)).not.toContain("other");
  await mkdir(other);
  expect(await again()).toEqual(inUse);
  expect((await stat(join(other, "server.lock"))).mode & 0o777).toBe(0o600);
  await stop();
  await (await runServer(["--sandbox", "--data", other])).stop();
});

describe("a data folder is refused", () => {
  test("if there is a file in its place, or on the way to it", async () => {
    const file = join(data, "file");
    await writeFile(file, "");
    expect(await runCommand(["--data", file])).toEqual(
      refused(`${file} is a file, not a folder. Choose another --data folder.`),
    );
    const below = join(file, "data");
    expect(await runCommand(["--data", below, "--port", "0"])).toEqual(
      refused(`${below} lies below a file. Choose another --data folder.`),
    );
  });

  test("if the file system has no room for new folders", async () => {
    expect(await runCommand(["--data", "/proc/foo/data", "--port", "0"])).toEqual(
      refused(
        "/proc/foo/data cannot be created: the file system allows no new folder there. Choose another --data folder.",
      ),
    );
  });

  test("if another file has the database's name", async () => {
    await writeFile(join(data, "aegis.db"), "not a database, but a text that is long enough to be checked");
    expect(await run()).toEqual(
      refused(
        `${join(data, "aegis.db")}: The file is not a database. Choose another data folder, or move the file away.`,
      ),
    );
  });

  test("if the lock cannot be created", async () => {
    await mkdir(join(data, "server.lock"));
    expect(await run()).toEqual(
      refused(
        `${join(data, "server.lock")} is a folder, not a file. Remove it, or choose another --data folder.`,
      ),
    );
  });
});

describe("wrong options are refused in one line:", () => {
  test.each([
    [["--prot", "1"], "error: unknown option '--prot' (Did you mean --port?)"],
    [
      ["--port", "65536"],
      "error: option '--port <number>' argument '65536' is invalid. Give a whole number from 0 to 65535.",
    ],
    [
      ["--without-metric", "blue"],
      "error: option '--without-metric <shortname...>' argument 'blue' is invalid. There is no such metric; the docs list all of them.",
    ],
    [
      ["--log", "all"],
      "error: option '--log <level>' argument 'all' is invalid. Allowed choices are off, error, warn, info.",
    ],
    [
      ["--judge-window", "0"],
      "error: option '--judge-window <seconds>' argument '0' is invalid. Give a whole number from 1 to 86400.",
    ],
    [
      ["--judge-timeout", "1.5"],
      "error: option '--judge-timeout <seconds>' argument '1.5' is invalid. Give a whole number from 1 to 3600.",
    ],
    [
      ["--judge-calls", "257"],
      "error: option '--judge-calls <number>' argument '257' is invalid. Give a whole number from 1 to 256.",
    ],
    [
      ["--blocking-limit", "3601"],
      "error: option '--blocking-limit <seconds>' argument '3601' is invalid. Give a whole number from 1 to 3600.",
    ],
    [
      ["--workers", "0"],
      "error: option '--workers <number>' argument '0' is invalid. Give a whole number from 1 to 64.",
    ],
    [["key", "list"], "error: unknown command 'key'; aegis-server --help lists them all."],
    [["--fresh"], "--fresh discards everything, which only a sandbox allows. Add --sandbox."],
  ])("%j", async (parameters, err) => {
    expect(await run(...parameters)).toEqual(refused(err));
  });
});

test("--help is a result, and lists the commands and environment variables", async () => {
  const { out, err, code } = await runCommand(["--help"]);
  expect([err, code]).toEqual(["", 0]);
  for (const word of [
    "serve",
    "users",
    "keys",
    "organizations",
    "balances",
    "AEGIS_JUDGE_URL",
    "AEGIS_JUDGE_KEY",
    "AEGIS_JUDGES",
  ])
    expect(out).toContain(word);
  expect((await runCommand(["serve", "--help"])).out).toContain("--without-metric");
});

test("requests are logged if standard error is not a terminal, without keys", async () => {
  const stopping = new AbortController();
  const ran = runCommand(["--sandbox", "--port", "0", "--json", "--data", data], {
    signal: stopping.signal,
    onOut: async (line) => {
      await call(JSON.parse(line).api, "GET", "/runs/991");
      stopping.abort();
    },
  });
  const { err } = await ran;
  expect(err).toContain("/api/v1/runs/991");
  expect(err).not.toContain(exampleKey);
});
