import { describe, expect, test } from "vitest";
import { createLog } from "./log.ts";

const key = `sk_${"0123456789abcdef".repeat(2)}`;

function logged(write: (log: ReturnType<typeof createLog>) => void, level?: "info" | "error"): string {
  const lines: string[] = [];
  write(createLog({ write: (line) => lines.push(line) }, level));
  return lines.join("");
}

describe("no secret gets into the log", () => {
  test.each([
    ["in a path", { path: `/api/v1/runs/${key}` }],
    ["escaped in a path", { path: `/api/v1/runs/${key.replace("_", "%5F")}` }],
    ["in an error", { err: new Error(`The key ${key} is odd.`) }],
    ["deep down", { a: [{ b: { authorization: `Bearer ${key}` } }] }],
    ["of a judge", { err: new Error(`Incorrect API key provided: sk-proj-${key.slice(3)}-T3st`) }],
    ["of another kind", { authorization: `bearer ${key.slice(3)}` }],
  ])("%s", (_title, fields) => {
    const line = logged((log) => log.info(fields, "A message."));
    expect(JSON.parse(line)).toMatchObject({ level: "info", msg: "A message." });
    expect(line).not.toContain(key.slice(3));
  });
});

test("an error is logged with its cause and its code, and with nothing else that it carries", () => {
  const cause = Object.assign(new Error("A name is taken twice."), { detail: "(7, a name of theirs)" });
  const error = Object.assign(new Error("It failed.", { cause }), {
    code: "23505",
    detail: "Key (user_id, name)=(7, a name of theirs) already exists.",
  });
  const line = logged((log) => log.error({ err: error }));
  expect(JSON.parse(line).err).toEqual({
    type: "Error",
    message: "It failed.: A name is taken twice.",
    stack: expect.stringContaining("It failed."),
    code: "23505",
  });
  const several = logged((log) => log.error({ err: new AggregateError([error, cause], "Both failed.") }));
  expect(several).toContain("Both failed.");
  expect(several).toContain("A name is taken twice.");
  expect(line + several).not.toContain("a name of theirs");
});

test("words that only resemble a secret are kept", () => {
  const line = logged((log) => log.info({ path: "/risk-assessment/task_description" }));
  expect(JSON.parse(line)).toHaveProperty("path", "/risk-assessment/task_description");
});

test("a log of errors contains nothing else", () => {
  const lines = logged((log) => {
    log.info("no");
    log.error("yes");
  }, "error");
  expect(JSON.parse(lines)).toHaveProperty("msg", "yes");
});
