import { expect, test } from "vitest";
import { messagesOf } from "./messages.ts";

const schema = { type: "object", properties: { text: { type: "string" } } };
const question = { id: "t/q", version: 1, instructions: "Write.\n", schema };
const request = { question, material: { text: "Hello." } };
const systemOf = async (
  ...[asked, format]: [Parameters<typeof messagesOf>[0], Parameters<typeof messagesOf>[1]]
): Promise<string> => (await messagesOf(asked, format, () => "mark"))[0].content;

test.for<[Parameters<typeof messagesOf>[1], boolean]>([
  ["json_schema", false],
  ["json_object", true],
  ["words", true],
])("the system message of a request for %s has the schema: %s", async ([format, has]) => {
  const system = await systemOf(request, format);
  expect(system.includes(JSON.stringify(schema))).toBe(has);
  expect(system.startsWith("Write.\n")).toBe(true);
});

test("the system message says what was wrong with the last answer, if there was one", async () => {
  expect(await systemOf({ ...request, correction: "is empty" }, "json_schema")).toBe(
    `${await systemOf(request, "json_schema")}\nYour last answer to this could not be used: the answer is empty. Answer again, from the start.`,
  );
});
