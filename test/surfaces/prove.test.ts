import { join } from "node:path";
import { startMock } from "@aegis/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { elementsOf } from "../openapi-document.ts";
import { typescript } from "./drivers/typescript.ts";
import { prove } from "./prove.ts";
import type { Answer, Call, Driver, Surface } from "./surface.ts";

/** Any other file of rows. */
const otherFile = join(import.meta.dirname, "../journeys/share-and-unshare/questions.csv");

let mock: Awaited<ReturnType<typeof startMock>>;
beforeAll(async () => {
  mock = await startMock();
});
afterAll(() => mock.close());

/** What clients get wrong, put into one that is right: in what it is told, or in what it tells. */
const faults: readonly [string, Fault, RegExp][] = [
  [
    "leaves nulls out",
    { ask: (call) => ({ ...call, body: withoutNulls(call.body) }) },
    /^updateRun: JSON: {} instead of {"org_id":null}/,
  ],
  [
    "uploads another file",
    { ask: (call) => (call.file === undefined ? call : { ...call, file: otherFile }) },
    /^createDataset: file: {"name":"questions\.csv"/,
  ],
  [
    "drops a part of a form",
    {
      ask: ({ body: { column_mappings: _, ...body } = {}, ...call }) => ({ ...call, body }),
    },
    /^createDataset: form: {"name":"[^"]*","selected_metrics":{[^}]*}}} instead of .*column_mappings/,
  ],
  [
    "forgets the query",
    { ask: ({ query: _, ...call }) => call },
    /^downloadRun: query: {} instead of {"raw":"true"}/,
  ],
  [
    "gives a page as its items",
    { tell: (answer, { operation }) => (operation === "listDatasets" ? { data: [] } : answer) },
    /^listDatasets: data: \[\]/,
  ],
  [
    "hides the detail of a refusal",
    { tell: (answer) => ("error" in answer ? refusedWith(answer.error.status) : answer) },
    /^evaluate: answer: {"error":{"status":400,"detail":"Bad Request"}}/,
  ],
  [
    "takes a refusal for a success",
    { tell: (answer) => ("error" in answer ? { data: null } : answer) },
    /^evaluate: answer: {"data":null}/,
  ],
  [
    "gives no rows of a CSV",
    { tell: (answer, { operation }) => (operation === "downloadRun" ? { data: [] } : answer) },
    /^downloadRun: rows: \[\]/,
  ],
  [
    "keeps a part of each row to itself",
    { tell: (answer, { operation }) => (operation === "downloadDataset" ? onlyOutput(answer) : answer) },
    /^downloadDataset: The rows have no prompt/,
  ],
];

describe("a surface is found out that", () => {
  test.each(faults)("%s", async (_name, fault, problem) => {
    const { problems } = await prove(faulty(typescript, fault), mock.url);
    expect(problems).toContainEqual(expect.stringMatching(problem));
  });

  test("asks twice", async () => {
    const { problems } = await prove(twice(typescript), mock.url);
    expect(problems).toContainEqual(expect.stringMatching(/^getRun: It sent 2 requests, not one\./));
  });

  test("plays only a part of what it is for", async () => {
    const play: Surface = {
      unavailable: null,
      play: async ({ baseUrl, key }) => {
        await fetch(`${baseUrl}/organizations/me`, { headers: { Authorization: `Bearer ${key}` } });
        await fetch(`${baseUrl}/nowhere`);
      },
    };
    const { succeeded, problems } = await prove(play, mock.url);
    expect(succeeded).toEqual(["getMyOrganization"]);
    expect(problems).toEqual(
      expect.arrayContaining([
        "A request went to no operation of the document.",
        "getRun has not succeeded.",
        "No file was uploaded.",
        "No null was sent.",
        "No 422 was received.",
      ]),
    );
    expect(problems).not.toContain("No 404 was received.");
  });
});

type Fault = {
  readonly ask?: (call: Call) => Call;
  readonly tell?: (answer: Answer, call: Call) => Answer;
};
type Driven = Extract<Surface, { open: unknown }>;

function faulty(surface: Surface, { ask = (call) => call, tell = (answer) => answer }: Fault): Surface {
  return wrapped(surface, ({ call, close }) => ({
    call: async (asked) => tell(await call(ask(asked)), asked),
    close,
  }));
}

function twice(surface: Surface): Surface {
  return wrapped(surface, ({ call, close }) => ({
    call: async (asked) => {
      await call(asked);
      return call(asked);
    },
    close,
  }));
}

function wrapped(surface: Surface, wrap: (driver: Driver) => Driver): Driven {
  if (!("open" in surface)) throw new Error("Only a surface that is driven can be wrapped.");
  return { unavailable: null, open: async (place) => wrap(await surface.open(place)) };
}

function withoutNulls(body: Call["body"]): NonNullable<Call["body"]> {
  return Object.fromEntries(Object.entries(body ?? {}).filter(([, value]) => value !== null));
}

function refusedWith(status: number): Answer {
  return { error: { status, detail: "Bad Request" } };
}

function onlyOutput(answer: Answer): Answer {
  return { data: elementsOf("data" in answer ? answer.data : null).map(() => ({ output: "4" })) };
}
