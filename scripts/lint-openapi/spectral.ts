import { join } from "node:path";
import { type Finding, root, shown, subject } from "./finding.ts";
import type { Report } from "./report.ts";

type SpectralReport = readonly {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity: number;
  readonly source: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}[];

/** Spectral gets the bundle, because it reports a path item in a file of its own as an error. */
export async function spectral(file: string, report: Report): Promise<readonly Finding[]> {
  const flags = ["--format=json", "--quiet", `--ruleset=${join(root, "openapi/rules/ruleset.yaml")}`];
  const found: SpectralReport = await report("@stoplight/spectral-cli", "dist/index.js", [
    "lint",
    file,
    ...flags,
  ]);
  return found.map(({ code, path, message, severity, source, range: { start } }) => ({
    file: shown(source),
    line: start.line + 1,
    column: start.character + 1,
    severity: ["error", "warning", "information", "hint"][severity] ?? "error",
    rule: code,
    subject: subject(path),
    message,
  }));
}
