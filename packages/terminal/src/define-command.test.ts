import { describe, expect, test } from "vitest";
import { CommandError } from "./command-error.ts";
import { defineCommand, defineCommandGroup, runCommand } from "./define-command.ts";
import { exitCodeOf } from "./exit-code.ts";
import { argument, choice, flag, option, toggle } from "./parameters.ts";
import { testContext } from "./testing/test-context.ts";
import { wholeNumber } from "./whole-number.ts";

async function run(...parameters: string[]) {
  const context = testContext();
  let values: unknown;
  const greet = defineCommand({
    name: "greet",
    isDefault: true,
    description: "Greets.",
    options: {
      times: option("--times <number>", "how often", { read: wholeNumber({ from: 1, to: 9 }), fallback: 1 }),
      tone: choice("--tone <tone>", "how", { words: ["warm", "cool"] }),
      asJson: flag("--as-json", "as JSON"),
      cake: option("--cake <kind>", "which cake", { fallback: "plain" }),
      noCake: flag("--no-cake", "without"),
      music: flag("--no-music", "quietly"),
    },
    run: (given) => {
      values = given;
    },
  });
  const add = defineCommand({
    name: "add",
    description: "Adds a guest.",
    arguments: { guest: argument("<guest>", "who comes") },
    options: { seat: option("--seat <number>", "where", { read: wholeNumber({}), required: true }) },
    run: (given) => {
      if (given.guest === "nobody") throw new CommandError("Nobody cannot come. Name a guest.");
      values = given;
    },
  });
  const guests = defineCommandGroup({ name: "guests", description: "the guests", commands: [add] });
  const root = defineCommandGroup({
    name: "party",
    description: "Holds a party.",
    commands: [greet, guests],
  });
  const code = await exitCodeOf(() => runCommand(root, context, parameters), context);
  return { values, code, ...(await context.written()) };
}

describe("a command gets", () => {
  test.each([
    [[], { times: 1, asJson: false, cake: "plain", noCake: false, music: true }],
    [
      ["--times", "3", "--tone", "warm", "--as-json"],
      { times: 3, tone: "warm", asJson: true, cake: "plain", noCake: false, music: true },
    ],
    [["greet", "--times", "2"], { times: 2, asJson: false, cake: "plain", noCake: false, music: true }],
    [["--cake", "rich"], { times: 1, asJson: false, cake: "rich", noCake: false, music: true }],
    [["--no-cake"], { times: 1, asJson: false, cake: "plain", noCake: true, music: true }],
    [["--no-music"], { times: 1, asJson: false, cake: "plain", noCake: false, music: false }],
    [["guests", "add", "Ann", "--seat", "4"], { guest: "Ann", seat: 4 }],
  ])("the values of %j", async (parameters, values) => {
    expect(await run(...parameters)).toEqual({ values, code: 0, out: "", err: "" });
  });
});

describe("a wrong command line ends with code 1 and one line:", () => {
  test.each([
    [["dance"], "error: unknown command 'dance'; party --help lists them all.\n"],
    [
      ["--times", "10"],
      "error: option '--times <number>' argument '10' is invalid. Give a whole number from 1 to 9.\n",
    ],
    [
      ["--tone", "loud"],
      "error: option '--tone <tone>' argument 'loud' is invalid. Allowed choices are warm, cool.\n",
    ],
    [["guests", "add", "Ann"], "error: required option '--seat <number>' not specified\n"],
    [["guests", "add", "nobody", "--seat", "1"], "Nobody cannot come. Name a guest.\n"],
    [["--tims", "3"], "error: unknown option '--tims' (Did you mean --times?)\n"],
  ])("%j", async (parameters, err) => {
    expect(await run(...parameters)).toEqual({ values: undefined, code: 1, out: "", err });
  });
});

test("--help is a result, not an error", async () => {
  expect(await run("--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("Holds a party."),
    err: "",
  });
});

test("an option under another name than its flag's is a bug, found when the command is built", async () => {
  const wrong = defineCommand({
    name: "wrong",
    description: "",
    options: { often: option("--times <number>", "how often") },
    run: () => {},
  });
  await expect(runCommand(wrong, testContext(), [])).rejects.toThrow(
    "--times <number> cannot be called often.",
  );
});

test.each([
  [[], undefined],
  [["--loud"], true],
  [["--no-loud"], false],
  [["--loud", "--no-loud"], false],
])("a toggle with %j is %s", async (parameters, loud) => {
  const seen: unknown[] = [];
  const sing = defineCommand({
    name: "sing",
    description: "Sings.",
    options: { loud: toggle("--loud", "at full voice") },
    run: (given) => void seen.push(given),
  });
  await runCommand(sing, testContext(), parameters);
  expect(seen).toEqual([loud === undefined ? {} : { loud }]);
});

test("a group lists a command by its summary, if it has one", async () => {
  const sing = defineCommand({ name: "sing", summary: "in short", description: "At length.", run: () => {} });
  const group = defineCommandGroup({ name: "choir", description: "", commands: [sing] });
  const context = testContext();
  await expect(runCommand(group, context, ["--help"])).rejects.toThrow("outputHelp");
  expect((await context.written()).out).toMatch(/sing +in short/);
});
