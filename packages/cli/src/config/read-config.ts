import { readFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import type { Nano } from "@aegis/rules";
import { CommandError } from "@aegis/terminal";
import { Ajv } from "ajv";
import type { Suite } from "../plan/eval-suite.ts";
import { readDollars } from "../plan/readers.ts";
import { type ReportFile, readOutput } from "../report/outputs.ts";
import { configProblem } from "./config-problem.ts";
import { configSchema } from "./config-schema.ts";
import { decodeText } from "./decode-text.ts";
import { type PlacedYaml, parsePlaced } from "./placed-yaml.ts";
import { pathFrom, type SuitePlace, type SuiteText, suiteOfText } from "./suite-of-text.ts";

/** What a configuration says. Its paths are counted from the folder of the command. */
export type EvalConfig = {
  readonly suites: readonly Suite[];
  readonly outputs: readonly ReportFile[];
  /** What all suites may cost together; undefined for any amount. */
  readonly maxCost: Nano | undefined;
};

/**
 * Reads an `aegis.config.yaml`.
 *
 * @param name the path, as the user gave it
 * @param folder from which it is counted
 * @throws CommandError that names file, line and key
 */
export function readConfig(name: string, folder: string): EvalConfig {
  const path = resolve(folder, name);
  const placed = parsePlaced(decodeText(bytesOf(path, name), name), name);
  const config = checked(placed);
  const base = relative(folder, dirname(path));
  const { suites, output = [], cost, ...shared } = config;
  const broken: SuitePlace["broken"] = (problem) => placed.problem(problem.path, problem.says);
  return {
    maxCost: cost?.max === undefined ? undefined : readDollars(String(cost.max)),
    suites:
      suites === undefined
        ? [suiteOfText(shared, { path: [], base, broken })]
        : suites.map((suite, at) =>
            suiteOfText({ ...shared, ...suite }, { path: ["suites", `${at}`], base, broken }),
          ),
    outputs: output.reduce<readonly ReportFile[]>((before, file, at) => {
      try {
        return readOutput(pathFrom(base, file), before);
      } catch (error) {
        if (error instanceof CommandError) throw placed.problem(["output", `${at}`], error.message);
        throw error;
      }
    }, []),
  };
}

type ConfigText = SuiteText & {
  readonly cost?: { readonly max?: number };
  readonly suites?: readonly SuiteText[];
  readonly output?: readonly string[];
};

function bytesOf(path: string, name: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    });
  }
}

function checked(placed: PlacedYaml): ConfigText {
  const isConfig = new Ajv({ allErrors: true, verbose: true, strict: false }).compile<ConfigText>(
    configSchema(),
  );
  if (isConfig(placed.value)) return placed.value;
  const problems = (isConfig.errors ?? []).map(configProblem);
  throw placed.firstProblem(problems);
}
