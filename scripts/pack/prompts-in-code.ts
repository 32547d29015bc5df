import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "rolldown";
import { type PromptFile, readPromptFile } from "../../packages/metrics/src/judged/prompt-file.ts";

/**
 * Puts the prompts of the metrics, checked, into the code of the module that reads them. So neither YAML nor
 * its schema has to be read when a command starts.
 *
 * @param root the folder of the project
 */
export function promptsInCode(root: string): Plugin {
  const folder = join(root, "packages/metrics/src");
  return {
    name: "prompts-in-code",
    load(id) {
      if (id !== join(folder, "judged/prompt-file.ts")) return null;
      return { code: moduleOf(promptsIn(folder)), moduleType: "js" };
    },
  };
}

/** By the paths of the modules that they are beside, without endings. */
function promptsIn(folder: string): Readonly<Record<string, PromptFile>> {
  const modules = globSync("**/*.ts", { cwd: folder }).filter((module) =>
    readFileSync(join(folder, module), "utf8").includes("Beside(import.meta.url)"),
  );
  return Object.fromEntries(
    modules.map((module) => [
      module.replace(/\.ts$/, "").replaceAll("\\", "/"),
      readPromptFile(`file://${join(folder, module)}`),
    ]),
  );
}

function moduleOf(prompts: Readonly<Record<string, PromptFile>>): string {
  return `const prompts = JSON.parse(${JSON.stringify(JSON.stringify(prompts))});
export function readPromptFile(source) {
  const [, name] = /.*\\/packages\\/metrics\\/src\\/(.+)\\.[jt]s$/.exec(source) ?? [];
  if (name === undefined || !Object.hasOwn(prompts, name)) throw new Error(source + ": there are no prompts");
  return prompts[name];
}
`;
}
