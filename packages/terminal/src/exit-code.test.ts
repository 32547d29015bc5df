import { CommanderError } from "commander";
import { expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { CommandExit } from "./command-exit.ts";
import { exitCodeOf } from "./exit-code.ts";
import { testContext } from "./testing/test-context.ts";

const failing = (error: unknown) => () => Promise.reject(error);

test("a command that does its work ends with code 0 and prints nothing itself", async () => {
  const context = testContext();
  expect(await exitCodeOf(async () => {}, context)).toBe(0);
  expect(await context.written()).toEqual({ out: "", err: "" });
});

test("a problem is one line and code 1", async () => {
  const context = testContext();
  expect(await exitCodeOf(failing(new CommandError("No. Do this.")), context)).toBe(1);
  expect(await context.written()).toEqual({ out: "", err: "No. Do this.\n" });
});

test.each([
  [new CommandError("No."), 2, "No.\n"],
  [new CommandError("No.", { exitCode: 4 }), 4, "No.\n"],
  [new CommandExit(3), 3, ""],
  [new CommanderError(1, "commander.unknownOption", "unknown option"), 2, ""],
  [new CommanderError(0, "commander.helpDisplayed", "help"), 0, ""],
])("%o ends a command whose problems have code 2 with %i", async (error, code, err) => {
  const context = testContext();
  expect(await exitCodeOf(failing(error), context, { codeOfProblem: 2 })).toBe(code);
  expect(await context.written()).toEqual({ out: "", err });
});

test("an error that the command can explain is a problem too", async () => {
  const context = testContext();
  const explain = () => "The disk is full.";
  expect(await exitCodeOf(failing(new Error("ENOSPC")), context, { explain })).toBe(1);
  expect(await context.written()).toEqual({ out: "", err: "The disk is full.\n" });
});

test("a bug keeps its stack", async () => {
  const bug = new TypeError("x is not a function");
  await expect(exitCodeOf(failing(bug), testContext())).rejects.toBe(bug);
});

test("a command that fails because it was stopped has the code for that", async () => {
  const context = testContext({ signal: AbortSignal.abort() });
  expect(await exitCodeOf(failing(new Error("aborted")), context, { codeIfStopped: 130 })).toBe(130);
  expect(await context.written()).toEqual({ out: "", err: "" });
});
