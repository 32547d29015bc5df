import { expect, test } from "vitest";
import { commandTree } from "./command-tree.ts";
import { defineCommand, defineCommandGroup } from "./define-command.ts";
import { offering } from "./offering.ts";
import { argument, choice, flag, option, toggle } from "./parameters.ts";
import { testContext } from "./testing/test-context.ts";

test("the tree of a command has all that may be typed after it", () => {
  const add = defineCommand({
    name: "add",
    summary: "adds",
    description: "Adds a guest.",
    arguments: { guest: offering(argument("<guest>", "who"), ["Ann", "Bob"]) },
    options: {
      seat: option("-s, --seat <number|null>", "where"),
      tone: choice("--tone <tone>", "how", { words: ["warm", "cool"] }),
      loud: toggle("--loud", "at full voice"),
      quick: flag("--quick", "soon"),
    },
    run: () => {},
  });
  const group = defineCommandGroup({ name: "party", description: "A party.", commands: [add] });
  const seat = { summary: "where", value: { placeholder: "number|null", words: [] } };
  expect(commandTree(group, testContext())).toMatchObject({
    name: "party",
    summary: "A party.",
    values: [],
    flags: [{ flag: "--help" }],
    commands: [
      {
        name: "add",
        summary: "adds",
        commands: [],
        values: [{ placeholder: "guest", words: ["Ann", "Bob"] }],
        flags: [
          { flag: "--seat", ...seat },
          { flag: "-s", ...seat },
          { flag: "--tone", value: { placeholder: "tone", words: ["warm", "cool"] } },
          { flag: "--loud", value: undefined },
          { flag: "--no-loud", value: undefined },
          { flag: "--quick", value: undefined },
          { flag: "--help" },
        ],
      },
    ],
  });
});
