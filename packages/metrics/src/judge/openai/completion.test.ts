import { describe, expect, test } from "vitest";
import { errorIn, readCompletion } from "./completion.ts";

const answer = '{"texts":[]}';
const choiceOf = (message: unknown, more = {}) => ({ choices: [{ message, ...more }] });
const call = (text: unknown) => ({ function: { name: "json", arguments: text } });

describe("the texts of a completion", () => {
  test.each<[string, unknown, readonly string[]]>([
    ["content", choiceOf({ content: answer }), [answer]],
    [
      "parts of content",
      choiceOf({ content: [{ type: "text", text: '{"texts"' }, { text: ":[]}" }] }),
      [answer],
    ],
    [
      "parts beside thoughts",
      choiceOf({
        content: [
          { type: "thinking", thinking: [{ type: "text", text: "{}" }] },
          { type: "text", text: answer },
        ],
      }),
      [answer],
    ],
    [
      "parts whose text is an object",
      choiceOf({ content: [{ type: "text", text: { value: answer } }] }),
      [answer],
    ],
    ["content that is the object itself", choiceOf({ content: { texts: [] } }), [answer]],
    ["the text of an old completion", { choices: [{ text: answer }] }, [answer]],
    ["the arguments of a call", choiceOf({ content: null, tool_calls: [call(answer)] }), [answer]],
    [
      "the arguments of a call as an object",
      choiceOf({ content: "", tool_calls: [call({ texts: [] })] }),
      [answer],
    ],
    [
      "the arguments of a function",
      choiceOf({ content: null, function_call: { name: "json", arguments: answer } }),
      [answer],
    ],
    ["thoughts that are an object", choiceOf({ content: null, reasoning_content: answer }), [answer]],
    ["reasoning that is an object", choiceOf({ content: "", reasoning: answer }), [answer]],
    [
      "content, and not the thoughts beside it",
      choiceOf({ content: "no", reasoning_content: answer }),
      ["no"],
    ],
    [
      "none of a draft in thoughts",
      choiceOf({ content: null, reasoning_content: `I could say ${answer}` }),
      [],
    ],
    ["none of two calls", choiceOf({ content: null, tool_calls: [call(answer), call(answer)] }), []],
  ])("are %s", (_, body, texts) => {
    expect(readCompletion(body)?.texts).toEqual(texts);
  });
});

test.each<[string | null, unknown]>([
  ["has no choice", { choices: [] }],
  ["has no choice", { choices: null }],
  ["is empty", choiceOf({ content: null })],
  ["is empty", choiceOf({ content: "\n" })],
  ["is empty", { choices: [{}] }],
  ["is empty: there are only thoughts", choiceOf({ content: null, reasoning_content: "Hm." })],
  ["is a call of a tool, without content", choiceOf({ content: null, tool_calls: [call("a"), call("b")] })],
  [null, choiceOf({ content: "so" })],
])("lacks: %j for %j", (lacks, body) => {
  expect(readCompletion(body)?.lacks).toBe(lacks);
});

test.each([
  ["length", "length"],
  ["MAX_TOKENS", "length"],
  ["model_length", "length"],
  ["content_filter", "filter"],
  ["SAFETY", "filter"],
  ["stop", null],
  [undefined, null],
])("the finish reason %s is %s", (finish_reason, end) => {
  expect(readCompletion(choiceOf({ content: "{}" }, { finish_reason }))?.end).toBe(end);
});

test.each([
  [choiceOf({ content: null, refusal: "I will not." }), "I will not."],
  [choiceOf({ content: [{ type: "refusal", refusal: "No." }] }), "No."],
  [choiceOf({ content: "{}", refusal: "" }), null],
])("%j refuses: %j", (body, refusal) => {
  expect(readCompletion(body)?.refusal).toBe(refusal);
});

test.each<[unknown, unknown]>([
  [{ error: { code: 429 } }, { code: 429 }],
  [{ error: "busy", choices: [] }, "busy"],
  [{ choices: [{ error: { code: 502 }, message: { content: "" } }] }, { code: 502 }],
  [
    { choices: [{ finish_reason: "error", message: { content: "{" } }] },
    { message: "finish_reason is error" },
  ],
  [{ error: null, ...choiceOf({ content: "{}" }) }, undefined],
  [{ error: {}, ...choiceOf({ content: "{}" }) }, undefined],
  ["text", undefined],
  ...[
    { object: "error", message: "no such field", code: 400 },
    { type: "error", message: "busy" },
    { code: 500, msg: "busy", data: null },
    { status: "449", msg: "too many", body: null },
    { success: false, message: "no" },
    { code: 429, detail: "slow down", choices: null },
  ].map((bare): [unknown, unknown] => [bare, bare]),
  [{ code: 0, message: "ok", ...choiceOf({ content: "{}" }) }, undefined],
  [{ message: "welcome" }, undefined],
])("the error in %j is %j", (body, error) => {
  expect(errorIn(body)).toEqual(error);
});

test.each([{}, [], "text", { object: "list" }, undefined])("%j is not a completion", (body) => {
  expect(readCompletion(body)).toBeUndefined();
});
