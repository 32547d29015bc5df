import { contractCases } from "@aegis/contract/cases";
import { describe, expect, test } from "vitest";
import { formsOf, resolved } from "../contract/arbitrary/keywords.ts";
import { type Operation, operations, type Schema } from "../openapi-document.ts";

/** An object of a request: the case ids that lead to it, as a pattern, and what it says of other keys. */
type Place = { readonly pattern: string; readonly others: Schema | boolean | undefined };

/** Every object of an operation's body, from the outside in. An item of a list is its first, of a map any. */
function placesOf({ operationId, requestBody }: Operation): Place[] {
  return Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    placesIn(schema, `${operationId}/body`),
  );
}

function placesIn(schema: Schema, pattern: string): Place[] {
  return formsOf(schema).flatMap((form) => {
    const { items, properties = {}, additionalProperties, contentSchema } = form;
    const inside = Object.entries(properties).flatMap(([name, property]) =>
      placesIn(resolved(property), `${pattern}/${name}`),
    );
    const others =
      typeof additionalProperties === "object" ? placesIn(additionalProperties, `${pattern}/[^/]+`) : [];
    return [
      ...(form.type === "object" ? [{ pattern, others: additionalProperties }] : []),
      ...(items === undefined ? [] : placesIn(items, `${pattern}/0`)),
      ...(contentSchema === undefined ? [] : placesIn(contentSchema, `${pattern}/json`)),
      ...inside,
      ...others,
    ];
  });
}

describe("an object of a request", () => {
  const places = operations.flatMap(placesOf);

  test.each(places)("$pattern says which keys it takes", ({ others }) => {
    expect(others).toBeDefined();
  });

  test.each(places.filter(({ others }) => others === false))(
    "$pattern takes no other key, and a case proves it",
    ({ pattern }) => {
      const proof = new RegExp(`^${pattern}/unknown/key$`);
      const [found] = contractCases.filter(({ id }) => proof.test(id));
      expect(found).toMatchObject({
        expect: pattern.includes("/json")
          ? { status: 400 }
          : { status: 422, loc: expect.arrayContaining(["unknown"]) },
      });
    },
  );
});
