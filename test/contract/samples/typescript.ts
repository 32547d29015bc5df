import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import ts from "typescript";
import type { Ran } from "./run-modules.ts";

const root = join(import.meta.dirname, "../../..");

/** The compiler's errors about some files, with the configuration of the repository, a line each. */
export function typeErrors(files: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files }, ts.sys, root);
  const program = ts.createProgram(files, options);
  return files.flatMap((file) => {
    const source = program.getSourceFile(file);
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}

/**
 * Runs modules in one process, in a folder.
 *
 * @param modules each with the base URL that its client gets from the environment
 * @returns what a module threw, by its file; null if it ran to its end
 */
export async function runModules(
  folder: string,
  modules: readonly { readonly file: string; readonly baseUrl: string }[],
): Promise<Map<string, string | null>> {
  const parameters = modules.flatMap(({ file, baseUrl }) => [file, baseUrl]);
  const child = fork(join(import.meta.dirname, "run-modules.ts"), parameters, {
    cwd: folder,
    stdio: "ignore",
  });
  const outcomes = new Map<string, string | null>();
  child.on("message", ({ file, error }: Ran) => outcomes.set(file, error));
  await once(child, "close");
  return outcomes;
}
