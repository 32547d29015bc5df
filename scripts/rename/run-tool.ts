import { execFile } from "node:child_process";
import { join } from "node:path";
import { CannotRename } from "./repository.ts";

/** Runs a tool of the checkout to its end. @throws CannotRename with what it said, if it fails */
export function runTool(root: string, tool: string, ...parameters: readonly string[]): Promise<void> {
  const options = { cwd: root, maxBuffer: 1 << 26 };
  return new Promise((done, fail) => {
    // npm belongs to the machine; all others are the checkout's.
    const program = tool === "npm" ? tool : join(root, "node_modules/.bin", tool);
    execFile(program, parameters, options, (error, stdout, stderr) =>
      error === null
        ? done()
        : fail(new CannotRename(`${tool} ${parameters.join(" ")} failed:\n${stdout}${stderr}`)),
    );
  });
}
