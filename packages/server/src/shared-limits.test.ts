import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { basePath } from "@aegis/http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { noPostgres } from "./store/postgres/testing/embedded.ts";
import { callerOf } from "./testing/call.ts";
import { oneDatabase } from "./testing/one-database.ts";
import { runCommand } from "./testing/run-command.ts";
import { type AegisProcess, startProcess } from "./testing/start-process.ts";

const skipped = noPostgres === null ? "" : ` (skipped: ${noPostgres})`;
const limit = 20;

describe.skipIf(noPostgres)(`a limit of ${limit} requests an hour at two servers${skipped}`, () => {
  let environment: Readonly<Record<string, string>>;
  let folder: string;
  let servers: AegisProcess[] = [];

  beforeAll(async () => {
    environment = { DATABASE_URL: await oneDatabase() };
    folder = await mkdtemp(join(tmpdir(), "aegis-limits-"));
    servers = await Promise.all([server("one"), server("other")]);
    await command("users", "create", "ana@acme.com");
  });
  afterAll(async () => {
    await Promise.all(servers.map((each) => each[Symbol.asyncDispose]()));
    await rm(folder, { recursive: true });
  });

  const server = (name: string) =>
    startProcess(
      process.execPath,
      ["--api-only", "--port", "0", "--data", join(folder, name), "--rate-limit", `${limit}/hour`],
      environment,
    );

  async function command(...parameters: string[]): Promise<{ readonly key?: string }> {
    const { out, err } = await runCommand([...parameters, "--json"], { environment, random: randomBytes });
    if (out === "") throw new Error(err);
    return JSON.parse(out);
  }

  const newKey = async () => String((await command("keys", "create", "--user", "ana@acme.com")).key);
  const urlOf = (at: number) => String(servers[at % 2]?.said.url);

  test("of 50 requests of a key at once, 20 are answered, and each is told where it stands", async () => {
    const key = await newKey();
    const sent = Array.from({ length: 50 }, (_, at) => callerOf(urlOf(at), key)("GET", "/models"));
    const answers = await Promise.all(sent);
    const passed = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect([passed.length, refused.length]).toEqual([limit, 50 - limit]);
    const standings = passed.map(({ headers }) =>
      Number(/^"key";r=(\d+);t=3\d\d\d$/.exec(headers.get("ratelimit") ?? "")?.[1]),
    );
    expect(standings.toSorted((one, other) => one - other)).toEqual(
      Array.from({ length: limit }, (_, left) => left),
    );
    for (const { headers } of refused) {
      expect(headers.get("ratelimit-policy")).toBe(`"key";q=${limit};w=3600`);
      expect(headers.get("ratelimit")).toBe(`"key";r=0;t=${headers.get("retry-after")}`);
    }
  });

  test("of 50 requests without a key at once, 20 are told that it is missing, the others to wait", async () => {
    const sent = Array.from({ length: 50 }, (_, at) => fetch(`${urlOf(at)}${basePath}/models`));
    const statuses = (await Promise.all(sent)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(limit);
    expect(statuses.filter((status) => status === 429)).toHaveLength(50 - limit);
  });

  test("what a key has sent is known to a server that starts again", async () => {
    const key = await newKey();
    for (let at = 0; at < limit; at += 1) await callerOf(urlOf(0), key)("GET", "/models");
    expect(await servers[0]?.stop()).toBe(0);
    servers[0] = await server("one");
    expect((await callerOf(urlOf(0), key)("GET", "/models")).status).toBe(429);
    expect((await callerOf(urlOf(0), await newKey())("GET", "/models")).status).toBe(200);
  });
});

function randomBytes(length: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(length));
}
