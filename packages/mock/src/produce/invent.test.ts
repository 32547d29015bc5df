import { expect, test } from "vitest";
import { invent } from "./invent.ts";
import type { Choice, Producer } from "./prism.ts";

/** Makes the bodies one after the other, and remembers the seeds that it was given. */
function producer(...bodies: readonly unknown[]): Producer & { readonly seeds: (string | undefined)[] } {
  const seeds: (string | undefined)[] = [];
  const produce = async ({ status, dynamic }: Choice) => {
    const body = bodies[Math.min(seeds.length, bodies.length - 1)];
    seeds.push(dynamic?.seed);
    return {
      status,
      headers: { "content-type": "application/json" },
      body: Buffer.from(JSON.stringify(body)),
    };
  };
  return { id: "getDatasetType", statuses: [], produce, seeds };
}

const only = (made: Producer) => new Map([[made.id, made]]);

const sound = { id: 1, name: "CUSTOM", label: "Custom", description: null };

test("an invented body that breaks the schema is invented again, with seeds derived from the first", async () => {
  const made = producer({ ...sound, id: 0 }, { ...sound, name: 5 }, sound);
  const answer = await invent(only(made), "getDatasetType", { query: {} }, { status: 200, seed: "7" });
  expect(JSON.parse(answer.body.toString())).toEqual(sound);
  expect(made.seeds).toEqual(["7", "7/1", "7/2"]);
});

test("if no try fits, the response is a 500 that names the rule, never an invalid body", async () => {
  const made = producer({ ...sound, id: 0 });
  await expect(
    invent(only(made), "getDatasetType", { query: {} }, { status: 200, seed: undefined }),
  ).rejects.toThrow(
    '500 "No body could be invented for getDatasetType 200: /id must be >= 1. Ask for one of its examples."',
  );
  expect(made.seeds).toHaveLength(10);
});
