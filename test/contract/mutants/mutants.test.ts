import { once } from "node:events";
import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { behaviours } from "./behaviours.ts";
import { type Answer, editAnswer, matches } from "./edit-answer.ts";
import { hunt } from "./hunt.ts";
import { huntIn } from "./lane.ts";
import type { Edit, Matching } from "./mutant.ts";
import { mutants } from "./mutants.ts";

/** A few that are found soon; `npm run contract:mutants` hunts all of them. */
const sample = [
  "item-twice",
  "oldest-first",
  "id-plus-one",
  "verdict-flipped",
  "file-name-of-another",
  "milliseconds",
];

test.each(sample.map((name) => mutants.find((mutant) => mutant.name === name)))(
  "the suite finds the fault $name of a server",
  async (mutant) => {
    expect(mutant).toBeDefined();
    expect(await huntIn("server", mutant)).toEqual({ found: expect.any(String) });
  },
);

test("a lost connection is not a failed expectation", async () => {
  const server = createServer((socket) => socket.destroy()).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${Object(server.address()).port}/api/v1`;
  expect(await hunt({ url, stateful: false })).toEqual({ brokeOff: expect.stringContaining("fetch failed") });
  server.close();
});

test("every behaviour that a mutant names is there, and the other way round", () => {
  const named = mutants.flatMap(({ behaviour }) => behaviour ?? []);
  expect(Object.keys(behaviours).toSorted()).toEqual([...new Set(named)].toSorted());
});

test("each mutant has a name of its own", () => {
  const names = mutants.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

const page = {
  items: [{ id: 2, at: "2026-04-01T09:00:00Z" }, { id: 1 }],
  meta: { has_next: true, cost: "1.5" },
};

describe("an edit", () => {
  test.each<[what: string, edit: Edit, expected: unknown]>([
    ["removes", { op: "remove", at: "/meta" }, { items: page.items }],
    [
      "sets what is there",
      { op: "set", at: "/items/*/id", value: 7 },
      { ...page, items: [{ ...page.items[0], id: 7 }, { id: 7 }] },
    ],
    ["leaves alone what is not there", { op: "set", at: "/items/*/name", value: 7 }, page],
    ["creates", { op: "set", at: "/name", value: 7, create: true }, { ...page, name: 7 }],
    ["adds", { op: "add", at: "/items/1/id", value: 2 }, { ...page, items: [page.items[0], { id: 3 }] }],
    ["negates", { op: "not", at: "/meta/has_next" }, { ...page, meta: { ...page.meta, has_next: false } }],
    [
      "makes a text a number",
      { op: "number", at: "/meta/cost" },
      { ...page, meta: { ...page.meta, cost: 1.5 } },
    ],
    ["cuts", { op: "cut", at: "/meta/*", value: 1 }, { ...page, meta: { ...page.meta, cost: "1" } }],
    [
      "shifts a time",
      { op: "shift", at: "/items/0/at", value: 60 },
      { ...page, items: [{ id: 2, at: "2026-04-01T09:01:00Z" }, { id: 1 }] },
    ],
    ["reverses", { op: "reverse", at: "/items" }, { ...page, items: page.items.toReversed() }],
    [
      "leaves out the last",
      { op: "drop", at: "/items", value: -1 },
      { ...page, items: page.items.slice(0, 1) },
    ],
    [
      "has the first one twice",
      { op: "duplicate", at: "/items" },
      { ...page, items: [page.items[0], ...page.items] },
    ],
    [
      "replaces in the text",
      { op: "text", pattern: '"cost":"(.)', with: '"cost":"$1$1' },
      { ...page, meta: { ...page.meta, cost: "11.5" } },
    ],
  ])("%s", (_, edit, expected) => {
    const answer: Answer = {
      status: 200,
      headers: { "content-type": "application/json" },
      text: JSON.stringify(page),
    };
    expect(JSON.parse(editAnswer(answer, edit, 1).text)).toEqual(expected);
  });

  test("leaves out a record that goes over two lines", () => {
    const answer: Answer = {
      status: 200,
      headers: { "content-type": "text/csv" },
      text: 'a,b\n"1\n""2""",3\n4,5\n',
    };
    expect(editAnswer(answer, { op: "dropRecord", value: 1 }, 1).text).toBe("a,b\n4,5\n");
    expect(editAnswer(answer, { op: "dropRecord", value: -1 }, 1).text).toBe('a,b\n"1\n""2""",3\n');
  });

  test.each<[edit: Edit, expected: string | undefined]>([
    [{ op: "header", name: "etag", value: '"{n}"' }, '"5"'],
    [{ op: "header", name: "etag", value: null }, undefined],
    [{ op: "header", name: "etag", pattern: "W/", with: "" }, '"1"'],
  ])("changes a header by %j", (edit, expected) => {
    const answer: Answer = { status: 200, headers: { etag: 'W/"1"' }, text: "" };
    expect(editAnswer(answer, edit, 5).headers.etag).toBe(expected);
  });
});

test.each<[on: Matching, isMeant: boolean]>([
  [{}, true],
  [{ method: "GET", path: "/runs/{id}", status: 200 }, true],
  [{ path: "/*/{id}", status: "2xx" }, true],
  [{ path: "/**" }, true],
  [{ path: "/runs/*/download" }, false],
  [{ path: "/runs" }, false],
  [{ method: "PUT" }, false],
  [{ status: 404 }, false],
])("%j is about the answer to a GET of a run: %j", (on, isMeant) => {
  expect(matches(on, { method: "GET", path: "/runs/991" }, { status: 200, headers: {}, text: "" })).toBe(
    isMeant,
  );
});
