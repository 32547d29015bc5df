import { commandTree } from "@aegis/terminal";
import { testContext } from "@aegis/terminal/testing";
import { expect, test } from "vitest";
import { aegisFor } from "./aegis.ts";

const namesFor = async (...parameters: readonly string[]) => {
  const context = { ...testContext(), folder: ".", isColoured: false, columns: undefined };
  return commandTree(await aegisFor(parameters), context).commands.map(({ name }) => name);
};
const all = await namesFor();

test("without the name of a command, all are loaded, each under a name of its own", async () => {
  expect(all).toEqual(expect.arrayContaining(["eval", "init", "completion", "runs", "evaluate"]));
  expect(new Set(all).size).toBe(all.length);
  expect(await namesFor("--help")).toEqual(all);
  expect(await namesFor("evall", "run")).toEqual(all);
});

test.each(all)("%s is loaded alone by its name", async (name) => {
  expect(await namesFor(name, "--help")).toEqual([name]);
});
