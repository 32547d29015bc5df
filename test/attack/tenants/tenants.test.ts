import { basePath } from "@aegis/http";
import { createLog, createMeter, type TestServer, testServer, testTracing } from "@aegis/server/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Operation, operationOf, operations } from "../../openapi-document.ts";
import { addCallers, type CallerName, type Callers, callerNames, readers, type Tenant } from "./callers.ts";
import { canariesIn, canary, type Group } from "./canaries.ts";
import { type Planted, plant } from "./plant.ts";
import { type Attempt, ask, attemptsOf, type Target } from "./requests.ts";
import { expectedOf, type Visibility, visibilities } from "./rules.ts";

/*
 * Every operation of the document by every kind of caller, on things that are private, shared, and owned by
 * an organization. Every text of every tenant is a canary, and every answer is searched for those that its
 * caller may not see.
 */

let server: TestServer;
let callers: Callers;
const lines: string[] = [];
const meter = createMeter();
const tracing = testTracing();
/** What the requests are about; made anew whenever a request has changed it. */
const victims = new Map<Visibility, Target>();
/** What each caller has besides. */
const own = new Map<CallerName, Target>();
const planted = new Set<string>();
const shown = new Map<CallerName, Set<string>>(callerNames.map((name) => [name, new Set()]));

beforeAll(async () => {
  const log = createLog({ write: (line: string) => void lines.push(line) });
  server = await testServer({ meter, tracing, engine: { trace: tracing }, log });
  callers = await addCallers(server);
  for (const visibility of visibilities) victims.set(visibility, await victimOf(visibility));
  const tenants: readonly Tenant[] = ["owner", "member", "admin", "other", "none"];
  for (const name of tenants) own.set(name, await targetOf(name, name));
  await lend();
});
afterAll(async () => {
  await server.close();
  await tracing[Symbol.asyncDispose]();
});

const attempts = operations.flatMap(attemptsOf);

describe.each(visibilities)("of %s things,", (visibility) => {
  test.each(attempts)(
    "$operationId by $by answers each caller by the rule, and shows no other's",
    async (attempt) => {
      for (const caller of callerNames) {
        const expected = expectedOf(attempt, visibility, caller);
        if (expected === undefined) continue;
        const { status, whole, before, after } = await tried(attempt, visibility, caller);
        const wanted = expected === "ok" ? successOf(operationOf(attempt.operationId)) : expected;
        expect([caller, status, whole]).toEqual([caller, wanted, expect.anything()]);
        expect([caller, hiddenIn(whole, caller)]).toEqual([caller, []]);
        if (status >= 400) expect([caller, after]).toEqual([caller, before]);
      }
    },
  );
});

test.each(["/", "/docs", "/openapi.json", "/openapi.yaml", "/llms.txt", "/healthz", "/readyz", "/nowhere"])(
  "the page %s shows nobody's texts",
  async (path) => {
    const response = await fetch(server.url + path);
    expect(canariesIn(JSON.stringify([...response.headers]) + (await response.text()))).toEqual([]);
  },
);

test("whoever may see a text is shown it, so that it would have been found elsewhere", () => {
  expect([...planted].filter((text) => !shown.get("owner")?.has(text))).toEqual([]);
});

test("the log has a line for each request, and in none a text or a key", () => {
  expect(lines.length).toBeGreaterThan(attempts.length * callerNames.length);
  expect(canariesIn(lines.join(""))).toEqual([]);
  expect(Object.values(callers.keys).filter((key) => key !== null && lines.join("").includes(key))).toEqual(
    [],
  );
});

test("the metrics count every operation, and no label holds a text, a key or an id", async () => {
  const { text } = await meter.page();
  const named = operations.map(({ operationId }) => operationId).toSorted();
  const labels = (name: string) =>
    new Set(Array.from(text.matchAll(new RegExp(`${name}="([^"]*)"`, "g")), ([, value]) => value));
  expect([...labels("operation")].toSorted()).toEqual([...named, "none"].toSorted());
  expect([...labels("status")].filter((status) => !/^[1-5]\d\d$/.test(status ?? ""))).toEqual([]);
  expect(canariesIn(text)).toEqual([]);
});

test("the traces have spans of every operation and of what is scored, and in none a text, a key or a path", () => {
  const spans = tracing.spans();
  const names = new Set(spans.map(({ name }) => name));
  for (const { operationId } of operations) expect(names).toContain(operationId);
  expect(names).toContain("score");
  const texts = spans.map(({ text }) => text).join("\n");
  expect(canariesIn(texts)).toEqual([]);
  expect(Object.values(callers.keys).filter((key) => key !== null && texts.includes(key))).toEqual([]);
  expect(texts).not.toMatch(/\/\d+|\?/);
});

/** Sends it, with what the owner sees of the things before and after. */
async function tried(attempt: Attempt, visibility: Visibility, caller: CallerName) {
  const others = present(victims.get(visibility));
  const changes = attempt.by !== "nothing" && operationOf(attempt.operationId).method !== "GET";
  const before = changes ? await ownersView(others) : [];
  const sent = attempt.send(own.get(caller) ?? others, others);
  const answer = await ask(server.url + basePath, sent, callers.keys[caller]);
  for (const { text } of canariesIn(answer.whole)) shown.get(caller)?.add(text);
  const after = changes ? await ownersView(others) : [];
  if (changes && answer.status < 400) victims.set(visibility, await victimOf(visibility));
  return { ...answer, before, after };
}

async function ownersView(things: Target): Promise<readonly string[]> {
  const paths = [
    `/runs/${things.run_id}`,
    `/datasets/${things.dataset_id}`,
    `/datasets/${things.loose_id}`,
    `/data-collections/${things.data_collection_id}`,
  ];
  return Promise.all(
    paths.map(async (path) => {
      const { text } = await ask(server.url + basePath, { method: "GET", path }, callers.keys.owner);
      for (const canary of canariesIn(text)) shown.get("owner")?.add(canary.text);
      return text;
    }),
  );
}

/** The canaries in an answer that its caller may not see. */
function hiddenIn(text: string, caller: CallerName): readonly string[] {
  const mayRead = (group: string) =>
    Object.entries(readers).some(([name, names]) => name === group && names.includes(caller));
  return canariesIn(text).flatMap(({ group, text }) => (mayRead(group) ? [] : [text]));
}

/** New things of the owner's. */
async function victimOf(visibility: Visibility): Promise<Target> {
  const things = await targetOf("owner", visibility);
  if (visibility !== "private") await share(things);
  if (visibility === "owned") await adopt(things);
  return things;
}

async function targetOf(caller: Tenant, group: Group): Promise<Target> {
  const things: Planted = await plant(server, present(callers.keys[caller]), group);
  const target = { ...things, org_id: callers.org_id };
  if (caller !== "owner") return target;
  for (const text of things.texts) planted.add(text);
  await ownersView(target);
  return target;
}

async function share({ data_collection_id, loose_id, org_id }: Target): Promise<void> {
  const key = present(callers.keys.owner);
  for (const path of [`/data-collections/${data_collection_id}`, `/datasets/${loose_id}`])
    expect((await server.call("PUT", path, { key, body: { org_id } })).status).toBe(200);
}

/**
 * Gives colleagues a run that is shared out of a private collection, and a run of their own over a dataset
 * that was shared, and is private under another name now. Neither shows the name of what is private.
 */
async function lend(): Promise<void> {
  const { org_id } = callers;
  const [owner, member] = [present(callers.keys.owner), present(callers.keys.member)];
  const { run_id } = await plant(server, owner, "private", "shared");
  const { loose_id } = await plant(server, owner, "shared");
  const change = async (path: string, body: object) =>
    expect([path, (await server.call("PUT", path, { key: owner, body })).status]).toEqual([path, 200]);
  await change(`/runs/${run_id}`, { org_id });
  await change(`/datasets/${loose_id}`, { org_id });
  const run = { dataset_id: loose_id, is_blocking: true };
  expect((await server.call("POST", "/runs/dataset", { key: member, body: run })).status).toBe(201);
  await change(`/datasets/${loose_id}`, { org_id: null, name: `${canary("private", "renamed")}` });
}

async function adopt({ run_id, dataset_id, data_collection_id, loose_id, org_id }: Target): Promise<void> {
  await server.store.transaction(async (transaction) => {
    await transaction.adopt("data_collection", data_collection_id, org_id);
    await transaction.adopt("dataset", dataset_id, org_id);
    await transaction.adopt("dataset", loose_id, org_id);
    await transaction.adopt("run", run_id, org_id);
  });
}

/** The success that the document has for an operation. */
function successOf({ responses }: Operation): number {
  return Math.min(...Object.keys(responses).map(Number));
}

function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("It is only there once everything is planted.");
  return value;
}
