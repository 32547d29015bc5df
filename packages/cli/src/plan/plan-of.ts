import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { CommandError } from "@aegis/terminal";
import type { EvalConfig } from "../config/read-config.ts";
import { isKeptRun } from "../run/run-reference.ts";
import type { Suite } from "./eval-suite.ts";
import { gateWith } from "./gate-with.ts";
import { metricsOf, refuseStrayOptions, type SuiteOptions, suiteOfOptions } from "./suite-of-options.ts";

/** The file that is read if no other is named, and no dataset. */
const defaultConfig = "aegis.config.yaml";

/** What a command line says of what is to be evaluated. */
export type PlanOptions = SuiteOptions & {
  /** Empty if none is named. */
  readonly config: readonly string[];
  readonly output: EvalConfig["outputs"];
};

/** What is to be evaluated, and the files that say so. */
export type EvalPlan = EvalConfig & { readonly configs: readonly string[] };

/**
 * What is to be evaluated: the suites of configurations, in which options replace what they name; or one
 * suite that the options describe.
 *
 * @throws CommandError if something is missing, wrong or does not go together
 */
export async function planOf(options: PlanOptions, folder: string): Promise<EvalPlan> {
  const { config, dataset } = options;
  const files = config.length > 0 || dataset !== undefined ? config : configsIn(folder);
  if (files.length === 0)
    return { configs: [], suites: [suiteOfOptions(options)], outputs: options.output, maxCost: undefined };
  const { readConfig } = await configReader();
  const configs = files.map((file) => readConfig(file, folder));
  const written = configs.flatMap(({ suites }) => suites);
  if (options.dataset !== undefined && written.length > 1)
    throw new CommandError("--dataset cannot replace the datasets of several suites.");
  if (options.baseline !== undefined && written.length > 1)
    throw new CommandError("--baseline cannot be that of several suites; name each in its gate.");
  const outputs = options.output.length > 0 ? options.output : configs.flatMap((config) => config.outputs);
  const twice = outputs.find(({ file }, at) => outputs.findIndex((each) => each.file === file) !== at);
  if (twice !== undefined) throw new CommandError(`${twice.file} is an output of two configurations.`);
  const [maxCost, ...others] = configs.flatMap((config) => config.maxCost ?? []);
  if (others.length > 0) throw new CommandError("Two configurations say what may be spent: use --max-cost.");
  const suites = written.map((suite) => withOptions(suite, options));
  const [, second] = suites.filter(({ dataset: each }) => each === "-");
  if (second !== undefined)
    throw new CommandError(
      `Standard input can be read only once: ${second.name} needs a dataset of its own.`,
    );
  return { configs: files, suites, outputs, maxCost };
}

/**
 * The files that decide what an evaluation comes to: configurations, datasets and baselines. As far as the
 * configurations can be read, and even if nothing else fits together.
 */
export async function filesOf(options: PlanOptions, folder: string): Promise<readonly string[]> {
  const { config, dataset, baseline } = options;
  const configs = config.length > 0 ? config : dataset === undefined ? [defaultConfig] : [];
  const { readConfig } = await configReader();
  const suites = configs.flatMap((file) => {
    try {
      return readConfig(file, folder).suites;
    } catch (error) {
      if (error instanceof CommandError) return [];
      throw error;
    }
  });
  const named = [
    dataset ?? [],
    baseline ?? [],
    ...suites.flatMap((suite) => [suite.dataset, suite.gate.regressions?.baseline ?? []]),
  ].flat();
  return [...new Set([...configs, ...named.filter((name) => !isKeptRun(name))])];
}

/** The baselines that `aegis.config.yaml` names. @throws CommandError if it is wrong */
export async function baselinesOf(folder: string): Promise<readonly string[]> {
  const { readConfig } = await configReader();
  return configsIn(folder)
    .flatMap((file) => readConfig(file, folder).suites)
    .flatMap(({ gate }) => gate.regressions?.baseline ?? []);
}

/** Loaded on demand: what reads and checks YAML takes longer to load than a small dataset to score. */
function configReader(): Promise<typeof import("../config/read-config.ts")> {
  return import("../config/read-config.ts");
}

function configsIn(folder: string): readonly string[] {
  return existsSync(resolve(folder, defaultConfig)) ? [defaultConfig] : [];
}

function withOptions(suite: Suite, options: SuiteOptions): Suite {
  const { dataset = suite.dataset, model = suite.model, column } = options;
  const metrics = options.metric.length > 0 ? metricsOf(options) : suite.metrics;
  if (options.metric.length === 0 && options.args.size > 0)
    throw new CommandError("--args goes with --metric; the arguments of a configuration stand in it.");
  refuseStrayOptions(options, metrics);
  return {
    ...suite,
    dataset,
    model,
    metrics,
    columns: column.size > 0 ? column : suite.columns,
    gate: gateWith(suite.gate, options),
  };
}
