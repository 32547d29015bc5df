import { describe, expect, test } from "vitest";
import { type Example, examples, membersOf } from "../openapi-document.ts";
import { lookUp } from "./world/requests.ts";
import { isTrue } from "./world/sentences.ts";
import { world } from "./world/world.ts";

// The contract suite proves that every success shows what the world says: the server begins with the world,
// and responds with exactly the example. This file tests what no server can prove. A case allows a server to
// refuse an example's request because of what it stores, and the states of errors are arranged by hand: a
// server says "Run 404 not found." in any world that has no such run.

const titled = examples.map((example): [string, Example] => {
  const { operation, place, name } = example;
  return [`${operation.operationId} ${place} ${name}`, example];
});
const requests = titled.filter(([, { place }]) => place === "request");
const json = examples.filter(({ mediaType }) => mediaType === "application/json");
const details = json.map(({ value }) => membersOf(value).detail);
const sentences = new Set(details.filter((detail) => typeof detail === "string"));

describe("the request of an example refers to things that exist in the world", () => {
  test.each(requests)("%s", (_title, { value }) => lookUp(value));
});

test.each([...sentences])("the error of an example is true in the world: %s", (sentence) => {
  expect(isTrue(world, sentence)).toBe(true);
});
