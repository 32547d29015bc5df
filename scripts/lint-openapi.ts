import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { rootCauses } from "./generate/read/root-causes.ts";

/** One thing that a linter found, at a place in a file. */
type Finding = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly rule: string;
  /** The operation or component it is about, and the place inside; empty if the file says it already. */
  readonly subject: string;
  readonly message: string;
};

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

type SpectralReport = readonly {
  readonly code: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
  readonly severity: number;
  readonly source: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}[];

/** A linter failed to run. The message has its output. */
class LinterFailed extends Error {
  override readonly name = "LinterFailed";
  readonly said: string;

  constructor(tool: string, said: string, cause: unknown) {
    super(`${tool} gave no report but said: ${said}`, { cause });
    this.said = said;
  }
}

const root = join(import.meta.dirname, "..");

const command = new Command("npm run lint:openapi --")
  .description(
    "Checks the style of the OpenAPI document: its sources with Redocly, its bundle with Spectral.",
  )
  .option("--source <file>", "the root file of the sources", join(root, "openapi/openapi.yaml"))
  .option("--bundle <file>", "the bundle that was generated from them", join(root, "generated/openapi.yaml"))
  .option("--json", "print the findings as one JSON list", false)
  .action(main);

async function main(options: { source: string; bundle: string; json: boolean }): Promise<void> {
  const [source, bundle] = [resolve(options.source), resolve(options.bundle)];
  if (!existsSync(source))
    command.error(`lint: ${options.source} does not exist; name the root file with --source.`);
  if (!existsSync(bundle))
    command.error(`lint: ${options.bundle} does not exist; write it with \`npm run generate\`.`);
  try {
    const findings = (await Promise.all([redocly(source), spectral(bundle)])).flat();
    process.stdout.write(
      options.json ? `${JSON.stringify(findings, undefined, 2)}\n` : findings.map(line).join(""),
    );
    const problems = findings.filter(({ severity }) => severity === "error" || severity === "warning");
    process.stderr.write(
      problems.length === 0
        ? "lint: no problems.\n"
        : `lint: ${problems.length} ${problems.length === 1 ? "problem" : "problems"}.\n`,
    );
    process.exitCode = problems.length === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof LinterFailed)) throw error;
    command.error(`lint: ${error.message}`);
  }
}

/** Redocly follows references through the source files, so its findings point to where the author types. */
async function redocly(file: string): Promise<readonly Finding[]> {
  const config = join(root, "redocly.yaml");
  const flags = ["--format=json", "--max-problems=1000", "--lint-config=error", `--config=${config}`];
  const report: Promise<RedoclyReport> = run("@redocly/cli", "bin/cli.js", ["lint", file, ...flags]);
  return report.then(redoclyFindings(file), unparsed(file));
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

/** Spectral gets the bundle, because it reports a path item in a file of its own as an error. */
async function spectral(file: string): Promise<readonly Finding[]> {
  const flags = ["--format=json", "--quiet", `--ruleset=${join(root, "openapi/rules/ruleset.yaml")}`];
  const report: SpectralReport = await run("@stoplight/spectral-cli", "dist/index.js", [
    "lint",
    file,
    ...flags,
  ]);
  return report.map(({ code, path, message, severity, source, range: { start } }) => ({
    file: shown(source),
    line: start.line + 1,
    column: start.character + 1,
    severity: ["error", "warning", "information", "hint"][severity] ?? "error",
    rule: code,
    subject: subject(path),
    message,
  }));
}

/**
 * The report of a linter's command line. Its exit code is 1 if it finds something, so the code proves
 * nothing.
 */
async function run(tool: string, bin: string, args: readonly string[]) {
  const manifest = createRequire(import.meta.url).resolve(`${tool}/package.json`);
  const child = spawn(process.execPath, [join(dirname(manifest), bin), ...args], {
    cwd: root,
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  try {
    return JSON.parse(out);
  } catch (cause) {
    const said = err.trim().replaceAll(/\s*\n\s*/g, " ") || "nothing";
    throw new LinterFailed(tool, said, cause);
  }
}

/** `GET /runs/{run_id} responses 404`, or `components/schemas/Run properties user`. */
function subject([first, second, third, ...rest]: readonly (string | number)[]): string {
  const joined = (...parts: readonly unknown[]) => parts.filter((part) => part !== undefined).join(" ");
  if (first === "paths") return joined(third?.toString().toUpperCase(), second, ...rest);
  if (first === "components")
    return joined([first, second, third].filter((part) => part !== undefined).join("/"), ...rest);
  return joined(first, second, third, ...rest);
}

/** The keys that a JSON pointer such as `#/paths/~1runs` goes through. */
function keys(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function line({ file, line, column, severity, rule, subject, message }: Finding): string {
  const about = subject === "" ? "" : `${subject}: `;
  return `${file}:${line}:${column} ${severity} ${rule}: ${about}${message.replaceAll(/\s*\n\s*/g, " ").trim()}\n`;
}

/** A file as the author would name it: from the root of the repository, or whole if it lies elsewhere. */
function shown(file: string): string {
  const inside = relative(root, resolve(root, file));
  return inside.startsWith("..") ? resolve(root, file) : inside;
}

await command.parseAsync();
