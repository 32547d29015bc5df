import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, findingsIn } from "./lint-code/findings.ts";

// What Biome does not check: comments keep to the code's width, and no literal is spread to save lines.
const root = join(import.meta.dirname, "..");
const files = globSync("{openapi,scripts,packages,test,bench}/**/*.{ts,js,mjs}", {
  cwd: root,
  exclude: (name) => /node_modules|dist/.test(name),
});
const findings = files.toSorted().flatMap((file) => findingsIn(file, readFileSync(join(root, file), "utf8")));
process.stdout.write(findings.map(line).join(""));
if (findings.length > 0) process.exitCode = 1;

function line({ file, line, problem }: Finding): string {
  return `${file}:${line}: ${problem}\n`;
}
