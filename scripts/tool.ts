import { spawn } from "node:child_process";
import { constants } from "node:os";
import { join } from "node:path";

// Runs a tool of node_modules/.bin on the pinned Node: node scripts/tool.ts TOOL [ARGUMENT…]
const [tool = "", ...parameters] = process.argv.slice(2);
const root = join(import.meta.dirname, "..");
const child = spawn(join(root, "node_modules/.bin", tool), parameters, { cwd: root, stdio: "inherit" });
child.on("error", (error) => {
  process.stderr.write(`Cannot run ${tool}: ${error.message}\n`);
  process.exitCode = 1;
});
child.on("exit", (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal ?? "SIGTERM"] ?? 0);
});
