import { globSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { readPromptFile } from "../../packages/metrics/src/judged/prompt-file.ts";
import { promptsInCode } from "./prompts-in-code.ts";
import { root } from "./published-packages.ts";

const sources = join(root, "packages/metrics/src");
const { load } = promptsInCode(root);
if (typeof load !== "function") throw new Error("The plugin loads nothing.");
const loaded: unknown = Reflect.apply(load, undefined, [join(sources, "judged/prompt-file.ts")]);
const code = typeof loaded === "object" && loaded !== null && "code" in loaded ? String(loaded.code) : "";
const built = await import(`data:text/javascript,${encodeURIComponent(code)}`);

const files = globSync("{general,rag,safety,security,content-generation,judged}/*.yaml", { cwd: sources });

test.each(files)("a package has the prompts of %s in its code", (file) => {
  const module = file.replace(/\.yaml$/, "");
  const inPackage = `file:///src/node_modules/@aegis/cli/dist/packages/metrics/src/${module}.js`;
  expect(built.readPromptFile(inPackage)).toEqual(
    readPromptFile(pathToFileURL(join(sources, `${module}.ts`)).href),
  );
});

test("a module without prompts is told, and other modules are left as they are", () => {
  expect(() => built.readPromptFile("file:///dist/packages/metrics/src/general/none.js")).toThrow(
    "there are no prompts",
  );
  expect(Reflect.apply(load, undefined, [join(sources, "judged/prompts.ts")])).toBeNull();
});
