import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nameOfDatabase } from "./command/database-url.ts";
import { execute } from "./store/postgres/testing/databases.ts";
import { type Embedded, noPostgres, startPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { type Ran, runCommand, runServer } from "./testing/run-command.ts";

type Environment = Readonly<Record<string, string>>;

const main = new URL("main.ts", import.meta.url).pathname;
const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const rows = 3_000;

describe.skipIf(noPostgres)(`a system that moves to PostgreSQL and back${skipped}`, () => {
  let postgres: Embedded;
  let folder: string;
  let old: string;
  let key: string;
  let run: number;

  beforeAll(async () => {
    postgres = await startPostgres();
    folder = await mkdtemp(join(tmpdir(), "aegis-moved-"));
    old = join(folder, "old");
    const at = ["--data", old];
    await runCommand(["users", "create", "ana@acme.com", ...at]);
    const made = await runCommand(["keys", "create", "--user", "ana@acme.com", "--json", ...at]);
    key = JSON.parse(made.out).key;
    const { said, stop } = await runServer(at);
    const data = Array.from({ length: rows }, (_, row) => ({ output: `${row}`, golden_answer: "7" }));
    const evaluations = [{ metrics: ["exact_match"], data }];
    const body = { is_blocking: true, evaluations };
    const answer = await callerOf(said.url, key)("POST", "/runs/custom", { body });
    run = JSON.parse(JSON.stringify(answer.body)).id;
    await stop();
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("answers as before, and what it left is not served by mistake", async () => {
    const answer = await answerOf(["--data", old]);
    expect(answer).toMatchObject({ status: 200 });
    const before = await readFile(join(old, "aegis.db"));
    const { name, environment } = await emptyDatabase("whole");
    const moved = await migrate("postgres", old, environment);
    expect([moved.code, moved.err]).toEqual([
      0,
      `Copied ${old} to ${name}, and found every row the same.
Now start servers and workers with DATABASE_URL set to it: unfinished runs resume there.
Keep the folder as long as you like. It is not served any more, because of ${join(old, "moved-to")}.
`,
    ]);
    expect(JSON.parse(moved.out)).toContainEqual({
      table: "evaluation",
      rows,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      seconds: expect.any(Number),
    });
    expect((await readFile(join(old, "aegis.db"))).equals(before)).toBe(true);
    expect(await answerOf(["--data", join(folder, "uploads")], environment)).toEqual(answer);
    expect((await runCommand(["serve", "--port", "0", "--data", old])).err).toMatch(
      `Everything in ${old} has moved to ${name}. Set DATABASE_URL to that, or remove`,
    );

    const back = join(folder, "back");
    const returned = await migrate("sqlite", back, environment);
    expect([returned.code, returned.err]).toEqual([
      0,
      expect.stringContaining("Start nothing on the old database again"),
    ]);
    expect(await answerOf(["--data", back])).toEqual(answer);
    await rm(join(old, "moved-to"));
    expect(await answerOf(["--data", old])).toEqual(answer);
  });

  test("can be moved again after a kill in the middle, and is served once all of it is there", async () => {
    const { url, environment } = await emptyDatabase("killed");
    const release = await holdUp(url, environment);
    const child = spawn(process.execPath, [main, "migrate-to-postgres", "--data", old], {
      env: { ...environment },
      stdio: "ignore",
    });
    await eventually(async () => expect(await countEvaluations(url)).toBe(1_000));
    child.kill("SIGKILL");
    await once(child, "exit");
    await release();

    const refusal = `The database is the unfinished copy of ${old}. Run the command that copies it again, or discard this database.\n`;
    const serve = ["serve", "--port", "0", "--data", join(folder, "uploads")];
    for (const command of [serve, ["worker"], ["users", "list"]])
      expect(await runCommand(command, { environment })).toMatchObject({
        code: 1,
        err: expect.stringContaining(refusal),
      });
    expect(await migrate("postgres", old, environment)).toMatchObject({ code: 0 });
    expect(await countEvaluations(url)).toBe(rows);
    expect(await answerOf(["--data", join(folder, "uploads")], environment)).toMatchObject({ status: 200 });
    await rm(join(old, "moved-to"));
  });

  test("says so if it is stopped, and goes on when it is run again", async () => {
    const { name, environment } = await emptyDatabase("stopped");
    const options = { environment, signal: AbortSignal.abort() };
    expect(await runCommand(["migrate-to-postgres", "--data", old], options)).toEqual({
      out: "",
      err: `Stopped. ${notServed(name)}`,
      code: 130,
    });
    expect(await migrate("postgres", old, environment)).toMatchObject({ code: 0 });
    await rm(join(old, "moved-to"));
  });

  test("says so if the database breaks off, and goes on when it is run again", async () => {
    const { url, name, environment } = await emptyDatabase("cut");
    const release = await holdUp(url, environment);
    const cut = migrate("postgres", old, environment);
    await eventually(async () => expect(await countEvaluations(url)).toBe(1_000));
    await execute(
      url,
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'aegis-server copy'",
    );
    const { out, err, code } = await cut;
    expect([out, code]).toEqual(["", 1]);
    expect(err).toMatch(/^The database cut in .*: It cannot be reached, or has broken off the connection\./);
    expect(err).toContain(notServed(name));
    await release();
    expect(await migrate("postgres", old, environment)).toMatchObject({ code: 0 });
    await rm(join(old, "moved-to"));
  });

  test("is shown in a table", async () => {
    const { environment } = await emptyDatabase("shown");
    const child = spawn(process.execPath, [main, "migrate-to-postgres", "--data", old], {
      env: { ...environment },
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(await text(child.stdout)).toMatch(/│ evaluation +│ +3000 │ [0-9a-f]{16} │ +[\d.]+ │/);
    await rm(join(old, "moved-to"));
  });

  /** What a server answers about the run. */
  async function answerOf(parameters: readonly string[], environment: Environment = {}) {
    const { said, stop } = await runServer(parameters, { environment });
    const { status, body } = await callerOf(said.url, key)("GET", `/runs/${run}`);
    await stop();
    return { status, body };
  }

  async function emptyDatabase(database: string) {
    await execute(postgres.url("postgres"), `create database ${database} template template0`);
    const url = postgres.url(database);
    return { url, name: nameOfDatabase(url) ?? "", environment: { DATABASE_URL: url } };
  }
});

function notServed(name: string): string {
  return `${name} is not served as it is: run the command again to go on, or discard it.\n`;
}

function migrate(to: "postgres" | "sqlite", data: string, environment: Environment): Promise<Ran> {
  const { signal } = new AbortController();
  return runCommand([`migrate-to-${to}`, "--data", data, "--json"], { environment, signal });
}

/**
 * Holds up whoever copies to a database: a row that is not committed yet makes another of its id wait.
 *
 * @returns what lets it go on
 */
async function holdUp(url: string, environment: Environment): Promise<() => Promise<void>> {
  await runCommand(["users", "list"], { environment });
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query("begin");
  await client.query(
    `insert into evaluation (id, run_id, record_id, record_index, position, is_success, started_at, finished_at)
      values (1500, 0, 0, 0, 0, 1, 'now', 'now')`,
  );
  return async () => {
    await client.query("rollback");
    await client.end();
  };
}

async function countEvaluations(url: string): Promise<number> {
  const counted = await execute(url, "select id from evaluation");
  return counted.length;
}
