import { expect, test } from "vitest";
import { operations } from "../openapi-document.ts";
import { story } from "./story.ts";

test.each(operations.map(({ operationId }) => operationId))(
  "the story has a step in which %s succeeds",
  (id) => {
    const steps = story.filter(({ operation, refused }) => operation === id && refused === undefined);
    expect(steps, `Give ${id} a step in test/surfaces/story.ts.`).not.toEqual([]);
  },
);
