import { isObject } from "@aegis/metrics/command";
import type { ImportNote } from "./promptfoo-case.ts";
import { refLeftIn } from "./resolve-refs.ts";

/** Why it does not matter how often a test is run. */
export const wordsOfRepeat = "runs a test several times: its output is one row here.";

/** What a configuration says beside its tests, and is not imported. */
export function notesOfConfig(config: Readonly<Record<string, unknown>>): readonly ImportNote[] {
  const { evaluateOptions, commandLineOptions } = config;
  return [
    ...notesOfKeys(config, [], leftOut),
    ...notesOfKeys(evaluateOptions, ["evaluateOptions"], ofRuns),
    ...notesOfKeys(commandLineOptions, ["commandLineOptions"], ofRuns),
  ];
}

/** What may change any output, or what is asserted of it: no test can be imported if there is something. */
export function whatChangesAll(config: Readonly<Record<string, unknown>>): readonly ImportNote[] {
  const { defaultTest } = config;
  const notes = notesOfKeys(config, [], changingAll);
  if (defaultTest === undefined || defaultTest === null) return notes;
  const elsewhere = wordsIfElsewhere(defaultTest);
  return elsewhere === undefined
    ? notes
    : [
        ...notes,
        { path: ["defaultTest"], says: `${elsewhere} Every test is made with it: none is imported.` },
      ];
}

/** Why a test, or part of one, cannot be read without another file; undefined if it can. */
export function wordsIfElsewhere(part: unknown, verb: "is" | "are" = "is"): string | undefined {
  if (typeof part === "string") return `${verb} in another file, ${part}.`;
  if (!isObject(part)) return "is not an object.";
  const { assert: _, ...rest } = part;
  const ref = refLeftIn(rest);
  if (ref !== undefined) return `refers to ${ref}, which is not in this file.`;
  if (typeof part.path === "string") return `${verb} in another file, ${part.path}.`;
  const { vars } = part;
  if (vars === undefined || vars === null || isObject(vars)) return undefined;
  const files = [vars].flat();
  if (!files.every((file) => typeof file === "string")) return "has variables without names.";
  return `has its variables in another file, ${files.join(", ")}.`;
}

const changingAll = {
  extensions: "change tests and outputs while promptfoo runs: none is imported.",
  redteam: "has promptfoo make tests, and fill in its own otherwise: none is imported.",
  plugins: "have promptfoo make tests, and fill in its own otherwise: none is imported.",
  strategies: "have promptfoo make tests, and fill in its own otherwise: none is imported.",
};

const leftOut = {
  derivedMetrics: "are computed by promptfoo alone.",
  nunjucksFilters: "are functions that only promptfoo can run.",
};

const ofRuns = {
  repeat: wordsOfRepeat,
  ...Object.fromEntries(
    ["filterRange", "filterSample", "filterFirstN", "filterPattern", "filterMetadata"].map((key) => [
      key,
      "has promptfoo choose tests: all are imported.",
    ]),
  ),
};

function notesOfKeys(
  value: unknown,
  path: readonly string[],
  words: Readonly<Record<string, string>>,
): readonly ImportNote[] {
  if (!isObject(value)) return [];
  return Object.entries(words)
    .filter(([key]) => isGiven(value[key]))
    .map(([key, says]) => ({ path: [...path, key], says }));
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
}
