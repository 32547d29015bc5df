import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { execute } from "./store/postgres/testing/databases.ts";
import { noPostgres, startPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf, type TestCall } from "./testing/call.ts";
import { eventually } from "./testing/eventually.ts";
import { keyOfNewUser } from "./testing/key-of-new-user.ts";
import { type SlowJudge, slowJudge } from "./testing/slow-judge.ts";
import { type AegisProcess, startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const rows = 200;

describe.skipIf(noPostgres)(`a PostgreSQL without a free connection${skipped}`, () => {
  let judge: SlowJudge;
  let folder: string;
  let owner: string;
  let environment: Readonly<Record<string, string>>;
  let server: AegisProcess;
  let worker: AegisProcess;
  let call: TestCall;
  let id: number;

  beforeAll(async () => {
    const settings = { max_connections: "14", superuser_reserved_connections: "3" };
    const { url } = await startPostgres({ settings });
    await execute(url("postgres"), "create role aegis login");
    await execute(url("postgres"), "create database aegis template template0 owner aegis");
    owner = url("aegis");
    judge = await slowJudge();
    const own = `${owner.replace("//postgres@", "//aegis@")}&lock_timeout=500`;
    environment = { DATABASE_URL: own, AEGIS_JUDGE_URL: judge.url };
    folder = await mkdtemp(join(tmpdir(), "aegis-crowded-"));
    const api = ["--api-only", "--port", "0", "--data", folder];
    server = await startProcess(process.execPath, api, environment);
    const few = ["worker", "--health-port", "0", "--database-connections", "4"];
    worker = await startProcess(process.execPath, few, environment);
    call = callerOf(String(server.said.url), await keyOfNewUser(environment));
  });
  afterAll(async () => {
    await Promise.all([server, worker].map((each) => each[Symbol.asyncDispose]()));
    await judge[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const readiness = async () => {
    const addresses = [server.said.url, worker.said.health];
    return Promise.all(addresses.map(async (address) => (await fetch(`${address}/readyz`)).status));
  };

  test("serves on over the connections that there are, however many requests come", async () => {
    judge.delay = 30;
    const data = Array.from({ length: rows }, () => ({ output: `Good morning, ${crypto.randomUUID()}.` }));
    const evaluations = [{ metrics: ["toxic"], data }];
    const { body } = await call("POST", "/runs/custom", { body: { model_slug: "gpt-4o", evaluations } });
    id = Number(JSON.parse(JSON.stringify(body)).id);
    await eventually(() => expect(judge.seen.asked).toBeGreaterThan(10));
    const others = await allConnections(environment.DATABASE_URL);
    const asked = await Promise.all(Array.from({ length: 40 }, () => call("GET", "/datasets")));
    expect(asked.filter(({ status }) => status !== 200)).toEqual([]);
    expect(await readiness()).toEqual([200, 200]);
    await Promise.all(others.map((each) => each.end()));
  });

  test("is told with 503 and one line once there are none, and the run goes on when there are", async () => {
    await execute(owner, "alter role aegis connection limit 0");
    await execute(owner, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'aegis'");
    await eventually(async () => expect(await readiness()).toEqual([503, 503]));
    const refused = await call("POST", "/data-collections", { body: { name: "Lost" } });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "30"]);
    await expect(startProcess(process.execPath, ["worker"], environment)).rejects.toThrow(
      /did not start: The database aegis in \S+: It grants no more connections\. Raise its max_connections, or lower --database-connections of its servers and workers\.\n$/,
    );
    await execute(owner, "alter role aegis connection limit -1");
    const finished = await eventually(async () => {
      const { body } = await call("GET", `/runs/${id}`);
      expect(body).toMatchObject({ finished_at: expect.any(String) });
      return body;
    });
    expect(finished).toMatchObject({ result: 100, number_of_successes: rows, number_of_failures: 0 });
    expect(await readiness()).toEqual([200, 200]);
    const saved = `select count(*), count(distinct record_index) as rows, sum(evaluation_cost) = max(total_cost) as is_charged_once
      from evaluation inner join run on run.id = run_id where run_id = ${id}`;
    expect(await execute(owner, saved)).toEqual([
      { count: `${rows}`, rows: `${rows}`, is_charged_once: true },
    ]);
  });

  test.each(["account", "run"])(
    "that another session has locked is 503 when the wait is over: %s",
    async (table) => {
      const other = new Client({ connectionString: owner });
      await other.connect();
      await other.query("begin");
      await other.query(`lock table ${table} in access exclusive mode`);
      const evaluations = [{ metrics: ["exact_match"], data: [{ output: "a", golden_answer: "a" }] }];
      const start = () => call("POST", "/runs/custom", { body: { evaluations } });
      // Twice as many as there are connections.
      for (const { status, headers } of await Promise.all(Array.from({ length: 20 }, start)))
        expect([status, headers.get("retry-after")]).toEqual([503, "30"]);
      expect((await fetch(`${server.said.url}/healthz`)).status).toBe(200);
      await other.end();
      await eventually(async () => expect((await start()).status).toBe(201));
    },
  );

  test("leaves no other error behind, and processes that end when they are asked to", async () => {
    expect(await Promise.all([server.stop(), worker.stop()])).toEqual([0, 0]);
    const messages = [server, worker].flatMap((each) => each.err().trim().split("\n")).map(messageOf);
    const known =
      /It grants no more connections|It cannot be reached|It has not answered in time|Too many write to it/;
    expect(messages.filter((message) => !known.test(message))).toEqual([]);
  });
});

/** All that a role can get, until they are ended. */
async function allConnections(connectionString = ""): Promise<readonly Client[]> {
  const clients: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString });
    client.on("error", () => undefined);
    try {
      await client.connect();
    } catch {
      return clients;
    }
    clients.push(client);
  }
}

function messageOf(line: string): string {
  return line === "" ? line : JSON.parse(line).err.message;
}
