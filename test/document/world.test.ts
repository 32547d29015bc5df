import { parse as parseCsv } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  type Example,
  elementsOf,
  examples,
  type Json,
  type JsonObject,
  membersOf,
  operations,
} from "./document.ts";
import { worldAfter } from "./world/after.ts";
import { answerFrom, queryOf } from "./world/answers.ts";
import { datasetRows, linesOf, reportRows } from "./world/csv.ts";
import { lookUp } from "./world/requests.ts";
import { isTrue } from "./world/sentences.ts";
import { row, world } from "./world/world.ts";

const titled = examples.map((example): [string, Example] => {
  const { operation, place, name } = example;
  return [`${operation.operationId} ${place} ${name}`, example];
});
const json = titled.filter(([, { mediaType }]) => mediaType === "application/json");
const requests = titled.filter(([, { place }]) => place === "request");
const details = json.map(([, { value }]) => membersOf(value).detail);
const sentences = new Set(details.filter((detail) => typeof detail === "string"));

describe("every success shows what the world says", () => {
  test.each(json.filter(([, { place }]) => place.startsWith("2")))("%s", (_title, example) => {
    const { operation, value } = example;
    const { updated_at } = membersOf(value);
    const answer = answerFrom(worldAfter(example, requestFor(example)), example);
    expect(value).toEqual(answer);
    if (operation.method === "put" && updated_at !== undefined) {
      expect(String(updated_at) > String(membersOf(value).created_at)).toBe(true);
    }
  });

  test("the CSV of run 991 has its evaluations", () => {
    expect(parseCsv(String(firstOf("downloadRun", "200")))).toEqual(linesOf(reportRows(world, 991)));
  });

  test("the CSV of dataset 42 has its records, going up and coming down", () => {
    expect(parseCsv(String(firstOf("downloadDataset", "200")))).toEqual(linesOf(datasetRows(world, 42)));
    expect(membersOf(firstOf("createDataset", "request")).file).toEqual(firstOf("downloadDataset", "200"));
  });
});

describe("every request names what exists", () => {
  test.each(requests)("%s", (_title, { value }) => lookUp(value));
});

test.each([...sentences])("it is true of the world: %s", (sentence) => {
  expect(isTrue(world, sentence)).toBe(true);
});

describe("the first answer of an operation is the one to its first request", () => {
  test.each(operations.map((operation) => [operation.operationId, operation] as const))(
    "%s",
    (id, operation) => {
      const success = Object.keys(operation.responses).find((status) => status.startsWith("2"));
      const request = membersOf(firstOf(id, "request"));
      const answer = membersOf(firstOf(id, success));
      for (const { in: place, name, example } of operation.parameters) {
        if (place === "path" && "id" in answer) expect(answer.id, name).toBe(example);
      }
      for (const [key, value] of Object.entries(request)) {
        const [shown, expected] = echo(key, value, answer);
        expect(shown, key).toEqual(expected);
      }
      const { page_size, current_page } = membersOf(answer.meta);
      const { page, page_size: asked } = queryOf(operation);
      expect({ page_size, current_page }).toEqual({ page_size: asked, current_page: page });
    },
  );
});

/** What an answer shows of a field of the request, and what it should show. */
function echo(key: string, value: Json, answer: JsonObject): [shown: unknown, expected: unknown] {
  switch (key) {
    case "dataset_id":
      return [answer.dataset, row(world.datasets, value).name];
    case "data_collection_id":
      return [answer.data_collection, row(world.data_collections, value).name];
    case "dataset_ids":
      return [elementsOf(answer.datasets).map((each) => membersOf(each).id), value];
    case "is_blocking":
      return [answer.finished_at !== null, value];
    case "evaluations":
      return [rowsScored(answer), rowsAsked(value)];
    case "file":
      return [parseCsv(String(value)), linesOf(datasetRows(world, Number(answer.id)))];
    case "selected_metrics":
      return [answer[key], typeof value === "string" ? JSON.parse(value) : value];
    default:
      return [answer[key], value];
  }
}

function rowsAsked(blocks: Json) {
  return elementsOf(blocks).flatMap((block) => {
    const { metrics, data } = membersOf(block);
    return elementsOf(data).flatMap((row) =>
      elementsOf(metrics).map((metric) => ({ metric, ...membersOf(row) })),
    );
  });
}

/** As a request would say it: without the fields that a row does not have. */
function rowsScored({ evaluations }: JsonObject) {
  return elementsOf(evaluations).map((each) => {
    const { metric, record } = membersOf(each);
    const filled = Object.entries(membersOf(record)).filter(([key, text]) => key !== "id" && text !== null);
    return { metric, ...Object.fromEntries(filled) };
  });
}

/** The request that an answer is shown for: the one at the same place in the list, else the first. */
function requestFor({ operation: { operationId }, place, name }: Example): Json {
  const index = examplesOf(operationId, place).findIndex((example) => example.name === name);
  const asked = examplesOf(operationId, "request");
  return (asked[index] ?? asked[0])?.value ?? null;
}

function firstOf(operationId: string, place = "request"): Json {
  return examplesOf(operationId, place)[0]?.value ?? null;
}

function examplesOf(operationId: string, place: string): Example[] {
  return examples.filter(
    (example) => example.operation.operationId === operationId && example.place === place,
  );
}
