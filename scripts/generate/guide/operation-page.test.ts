import { expect, test } from "vitest";
import { operationsOf } from "../document/document.ts";
import { smallDocument } from "../testing/small-document.ts";
import { operationPage } from "./operation-page.ts";

const document = smallDocument();

function pageOf(id: string): string {
  const operation = operationsOf(document).find((each) => each.id === id);
  if (operation === undefined) throw new Error(`${id} is not in the document.`);
  return operationPage(document, operation).markdown;
}

test.each([
  ["getRun", "`GET /runs/{run_id}`, `getRun`, Runs"],
  ["getRun", "| `run_id` required | path | integer, at least 1 |"],
  ["getRun", "## Body of the 200, `application/json`"],
  ["getRun", "| `alias` | string, at most 20 characters or null |"],
  ["getRun", "| `at` | string (date-time) |"],
  ["createDataset", "The same as that of [getRun](getRun.md)."],
  ["createDataset", "## Body, `multipart/form-data`"],
  ["createDataset", "| `file` required | file |"],
  ["deleteRun", "| 204 | Gone. |"],
])("the page of %s has %j", (id, text) => {
  expect(pageOf(id)).toContain(text);
});
