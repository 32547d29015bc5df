import { BadRequestError, ConnectionError, ValidationError } from "@aegis/client";
import { expect, test } from "vitest";
import { sendingProblem } from "./sending-problem.ts";

const target = { operation: "createDataset", method: "POST", path: "/datasets" } as const;
const refusal = (detail: string) =>
  new BadRequestError({ ...target, status: 400, headers: new Headers(), detail });

/** What servers say, and the field at which the form shows it. */
test.each([
  ["The file is UTF-16. Save it as UTF-8.", "file"],
  ["Line 2: the file is not UTF-8; it looks like Windows-1252 or Latin-1. Save it as UTF-8.", "file"],
  ["The file has no rows below its header line.", "file"],
  ['column_mappings names the column "question", which the file does not have.', "columns"],
  ["Line 1: no column is named prompt, input, context, output or golden_answer. Rename one.", "columns"],
  ["selected_metrics is empty. Name at least one metric.", "metrics"],
  ["Metric 99 in selected_metrics is unknown or not active.", "metrics"],
  ['A dataset named "march" already exists. Send another name.', "name"],
  ["name contains a control character, such as a line break. Remove it.", "name"],
  ['A run with the alias "march" already exists. Choose another alias.', "alias"],
  ['Model "gpt-0" not found.', "model"],
  ["The balance of 0.01 USD does not cover the 1.00 USD that this can cost at most.", "form"],
])("%j is told at the field %s", (text, field) => {
  expect(sendingProblem(refusal(text))).toEqual({ field, text });
});

test.each([
  'Metric "contains": argument texts is required.',
  'Line 1: metric "contains" needs context, which no column holds. Rename one, or send column_mappings.',
])("%j is told at the metric", (text) => {
  expect(sendingProblem(refusal(text))).toEqual({ field: "metrics", metric: "contains", text });
});

test.each([
  [["body", "name"], "name"],
  [["body", "file"], "file"],
  [["body", "selected_metrics", "2", "threshold"], "metrics"],
  [["body", "model_slug"], "model"],
  [["header", "Idempotency-Key"], "form"],
  [["body"], "form"],
])("a part that is not valid, %j, is told at the field %s", (loc, field) => {
  const detail = [{ loc, msg: "too long", type: "too_long" }];
  const error = new ValidationError({ ...target, status: 422, headers: new Headers(), detail });
  expect(sendingProblem(error)).toMatchObject({ field });
});

test("a server that is gone is told for the whole form", () => {
  expect(sendingProblem(new ConnectionError(target, new TypeError("Failed to fetch")))).toEqual({
    field: "form",
    text: "The server cannot be reached. Try again when it is back.",
  });
});
