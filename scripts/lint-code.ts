import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, findingsIn } from "./lint-code/findings.ts";
import { yamlFindingsIn } from "./lint-code/yaml-findings.ts";

// What Biome does not check: comments keep to the code's width, and no literal is spread to save lines.
const root = join(import.meta.dirname, "..");
const patterns = ["*.ts", "{openapi,scripts,packages,test,bench}/**/*.{ts,tsx,js,mjs,yaml}"];
const files = globSync(patterns, { cwd: root, exclude: (name) => /node_modules|dist/.test(name) });
const findings = files.toSorted().flatMap((file) => {
  const text = readFileSync(join(root, file), "utf8");
  return file.endsWith(".yaml") ? yamlFindingsIn(file, text) : findingsIn(file, text);
});
process.stdout.write(findings.map(line).join(""));
if (findings.length > 0) process.exitCode = 1;

function line({ file, line, problem }: Finding): string {
  return `${file}:${line}: ${problem}\n`;
}
