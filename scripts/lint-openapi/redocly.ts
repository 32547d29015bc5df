import { join } from "node:path";
import { rootCauses } from "../generate/read/root-causes.ts";
import { type Finding, root, shown, subject } from "./finding.ts";
import { LinterFailed, type Report } from "./report.ts";

type RedoclyReport = {
  readonly problems: readonly {
    readonly ruleId: string;
    readonly severity: string;
    readonly message: string;
    readonly suggest: readonly string[];
    readonly location: readonly {
      readonly source: { readonly ref: string };
      /** Missing if a file could not be parsed. */
      readonly pointer?: string;
      readonly start?: { readonly line: number; readonly col: number };
    }[];
  }[];
};

/** Redocly follows references through the source files, so its findings point to where the author types. */
export async function redocly(file: string, report: Report): Promise<readonly Finding[]> {
  const config = join(root, "redocly.yaml");
  const flags = ["--format=json", "--max-problems=1000", "--lint-config=error", `--config=${config}`];
  const found: Promise<RedoclyReport> = report("@redocly/cli", "bin/cli.js", ["lint", file, ...flags]);
  return found.then(redoclyFindings(file), unparsed(file));
}

function redoclyFindings(file: string) {
  return ({ problems }: RedoclyReport): readonly Finding[] =>
    rootCauses(problems).map(({ ruleId: rule, severity, message, suggest, location: [at] }) => ({
      file: at === undefined ? shown(file) : shown(at.source.ref),
      line: at?.start?.line ?? 1,
      column: at?.start?.col ?? 1,
      severity: severity === "warn" ? "warning" : severity,
      rule,
      subject: at?.pointer === undefined ? "" : subject(keys(at.pointer)),
      message: suggest.length === 0 ? message : `${message} Did you mean ${suggest.join(" or ")}?`,
    }));
}

/**
 * Redocly makes no report on a root file that it cannot parse; its output then names the error and the place.
 */
function unparsed(file: string) {
  return (error: unknown): readonly Finding[] => {
    const said = error instanceof LinterFailed ? error.said : "";
    const [, message, line, column] = / - ([^"]+) in "[^"]*" \((\d+):(\d+)\)/.exec(said) ?? [];
    if (message === undefined) throw error;
    const place = { file: shown(file), line: Number(line), column: Number(column) };
    return [{ ...place, severity: "error", rule: "parser", subject: "", message: `${message}.` }];
  };
}

/** The keys that a JSON pointer such as `#/paths/~1runs` goes through. */
function keys(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}
