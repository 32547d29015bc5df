import { expect, test } from "vitest";
import { fillVariables } from "./fill-variables.ts";
import { readPrompts, renderPrompt } from "./read-prompts.ts";

const vars = {
  answer: "Hi {{n}}\n",
  body: "{{answer}} {{user}} {{list}}",
  user: { name: "Ann", tags: ["a", "b"] },
  list: [1, [2, 3], { a: 1 }],
  n: 1.5,
  nothing: null,
  quote: 'say "x"\ny',
  seven: "{{n}}{{n}}{{n}}{{n}}{{n}}{{n}}{{n}}{{answer}}",
  missing: "{{ gone }} {{n}}",
  css: "a{#b",
  percent: "100{% off",
  dollar: "$& $1",
  dollars: "[{{dollar}}]",
  itself: "{{itself}}",
  loud: "{{ answer | upper }}",
  story: "file://a.txt",
  summary: "of {{story}}",
  home: "{{ env.HOME }}",
  blank: "[{{nothing}}]",
  odd: { toString: 5 },
  oddly: "so {{odd}}",
};

/** With what promptfoo 0.121.20 makes of it. */
test.each([
  ["{{answer}}", "Hi 1.5"],
  ["{{ body }} {{gone}}|{{ user.name }}|{{ nothing }}", "Hi 1.5 [object Object] 1,2,3,[object Object] |Ann|"],
  [
    '[{"role": "user", "content": "{{ answer }} {{quote}}"}, {"{{n}}": 1.0}]',
    '[\n  {\n    "role": "user",\n    "content": "Hi 1.5 say \\"x\\"\\ny"\n  },\n  {\n    "{{n}}": 1\n  }\n]',
  ],
  ['{"text": "{{ seven }}"}', '{\n  "text": "1.51.51.51.51.5{{n}}{{n}}{{answer}}"\n}'],
  ["{{seven}}", "1.51.51.51.51.51.51.5Hi 1.5"],
  ["line {{answer}}\nx/y * {{ user.gone.more }}\n", "line Hi 1.5\nx/y * \n"],
  ["{{ unfinished", "{{ unfinished"],
  ["{{missing}} and {{css}} {{percent}}", "{{ gone }} {{n}} and a{#b 100{% off"],
  ["{{blank}}{{nothing}}", "[null]"],
  ["5", "5"],
])("%j becomes %j", (text, value) => {
  expect(renderPrompt(text, fillVariables(vars))).toEqual({ value });
});

test.each([
  [
    "{{ loud }}",
    "needs the variable loud, which has a template that only promptfoo can fill in, at {{ answer | upper }}",
  ],
  ["{{story}}", "needs the variable story, which is in another file, file://a.txt"],
  ["{{summary}}", /^needs the variable summary, which needs the variable story, which is in another file/],
  ["{{odd}}", "needs the variable odd, which cannot be written as a text"],
  ["{{oddly}}", "needs the variable oddly, which needs the variable odd, which cannot be written as a text"],
  ["{{home}}", "needs the variable home, which is filled in from the environment"],
  ["{{ env.HOME }}", "needs the variable env, which is the environment of promptfoo"],
  ["{{ _conversation }}", /which promptfoo makes of the outputs before$/],
  ["{{ earlier }}", "needs the variable earlier, which is the output of a test"],
])("%j is refused", (text, refusal) => {
  expect(renderPrompt(text, fillVariables(vars, ["earlier"]))).toEqual({
    refusal: expect.stringMatching(refusal),
  });
});

test("a prompt of JSON that is nested deeply is refused, too", () => {
  const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
  expect(renderPrompt(deep, fillVariables(vars))).toEqual({
    refusal: "is nested more than 1000 levels deep",
  });
});

test.each([
  "file://a",
  "prompts.txt",
  "prompt.py:ask",
  "exec:./ask",
  "langfuse://a:1",
  "prompts/*",
  "either/or",
  "C:\\a",
  "Say it...",
  '[{"a": "b/c"}]',
  "a/b [x]",
  "It is at 10.30",
])("%j is taken for the name of a file or a service, as promptfoo does", (prompt) => {
  const { prompts, notes } = readPrompts({ prompts: [prompt] });
  expect({ prompts, paths: notes.map(({ path }) => path) }).toEqual({
    prompts: [],
    paths: [["prompts", "0"]],
  });
});

test.each([
  [undefined, ["{{prompt}}"]],
  [
    ["Is it 1/2?", "Say *it*, please.", '[{"a": 1.0}]', "a/b [xy]"],
    ["Is it 1/2?", "Say *it*, please.", '[{"a": 1.0}]', "a/b [xy]"],
  ],
  ["Either/or\n", ["Either/or\n"]],
  [
    ["a", "a", { raw: "a" }, { id: "b", label: "B" }],
    ["a", "a", "b"],
  ],
  [{ "a b": "label" }, ["a b"]],
])("of %j the texts are %j", (prompts, texts) => {
  expect(readPrompts({ prompts }).prompts.map(({ text }) => text)).toEqual(texts);
});
