import { expect, test } from "vitest";
import { stackTraceIn } from "./stack-trace.ts";

test.each([
  [
    "TypeError: x is undefined\n    at first (file:///src/main.ts:3:5)\n",
    "    at first (file:///src/main.ts:3:5)",
  ],
  ["    at file:///src/main.ts:3:5", "    at file:///src/main.ts:3:5"],
  [
    '{"err":{"stack":"Error: no\\n    at first (main.ts:3:5)"}}',
    '{"err":{"stack":"Error: no\\n    at first (main.ts:3:5)"}}',
  ],
  ['{"level":40,"msg":"The judge gpt-4o is down since 10:31, and asked again at 10:32."}', undefined],
  ["", undefined],
])("of the log %j a stack trace begins with %j", (log, line) => {
  expect(stackTraceIn(log)).toBe(line);
});
