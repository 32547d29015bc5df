import { nearest } from "@aegis/io/nearest";
import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Endpoint } from "../judge.ts";
import { JudgeError } from "../judge-error.ts";
import { type EndpointOptions, openAiEndpoint } from "./endpoint.ts";
import type { Variables } from "./environment-values.ts";
import { endpointOf, entryKeys } from "./judges-entry.ts";
import { limitsOfEntries } from "./limits-of-entries.ts";
import type { EndpointSettings } from "./settings.ts";

/** A file of judges is malformed. The message is one line that names file, line and key. */
export class BrokenJudges extends Error {
  override readonly name = "BrokenJudges";
}

/** A file that says which endpoint has which models. */
export type JudgesFile = {
  /** Its YAML. */
  readonly text: string;
  /** What messages call it. */
  readonly name: string;
  /** The environment variables that it may name. */
  readonly environment: Variables;
  /** For entries that do not say otherwise. */
  readonly settings?: Pick<EndpointSettings, "temperature" | "maxTokens"> | undefined;
  /**
   * The models that may be asked for: then a pattern that fits none of them is refused.
   *
   * @default any
   */
  readonly models?: readonly string[] | undefined;
};

/**
 * Endpoints by model. The file is a list of entries; a model is asked at the first entry with a pattern that
 * fits its name, in which `*` stands for anything. A model without an entry is `unknown_model`.
 *
 * @throws BrokenJudges for the first thing that is wrong in the file
 */
export function judgesFile({ text, name, environment, settings, models }: JudgesFile): Endpoint {
  const entries = readEntries(text, name, environment, models).map(({ models: patterns, ...options }) => ({
    fits: (model: string) => patterns.some((pattern) => isFitting(pattern, model)),
    endpoint: openAiEndpoint({ ...settings, ...options }),
  }));
  return {
    judge(model) {
      const entry = entries.find(({ fits }) => fits(model));
      if (entry !== undefined) return entry.endpoint.judge(model);
      const message = `${model}: the file of judges has no entry for this model. Add one, or one for "*".`;
      return { name: model, ask: () => Promise.reject(new JudgeError("unknown_model", message)) };
    },
  };
}

function readEntries(
  text: string,
  name: string,
  environment: Variables,
  models: readonly string[] | undefined,
): readonly (EndpointOptions & { readonly models: readonly string[] })[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const broken = (at: number, problem: string) =>
    new BrokenJudges(`${name}:${lines.linePos(at).line}: ${problem}`);
  const [error] = document.errors;
  if (error !== undefined) throw broken(error.pos[0], `${error.message}.`.replace(/\.+$/, "."));
  const list = document.contents;
  if (!isSeq(list) || list.items.length === 0)
    throw broken(0, "the file must be a list of entries, each with models and base_url.");
  const entries = list.items.map((entry) => {
    const start = isNode(entry) ? (entry.range?.[0] ?? 0) : 0;
    if (!isMap(entry)) throw broken(start, "an entry must have keys, such as models and base_url.");
    const value: Readonly<Record<string, unknown>> = entry.toJS(document);
    for (const { key } of entry.items) {
      const at = startOf(key);
      const word = isScalar(key) ? String(key.value) : "";
      const known = Object.hasOwn(entryKeys, word) ? entryKeys[word] : undefined;
      if (known === undefined) throw broken(at, unknownKey(word));
      const problem = known.check(value[word], environment);
      if (problem === undefined) continue;
      const { within, problem: what } = problem;
      throw within === undefined
        ? broken(at, `${word} ${what}`)
        : broken(startWithin(entry, word, within) ?? at, `${word}: ${within} ${what}`);
    }
    for (const [word, { required }] of Object.entries(entryKeys))
      if (required && !Object.hasOwn(value, word)) throw broken(start, `the entry has no ${word}.`);
    const options = endpointOf(value, environment);
    const lost =
      models && options.models.find((pattern) => !models.some((model) => isFitting(pattern, model)));
    if (models && lost !== undefined) {
      const near = nearest(lost, models);
      const remedy = near === undefined ? `There are ${models.join(", ")}.` : `Did you mean ${near}?`;
      throw broken(
        startWithin(entry, "models") ?? start,
        `models: no model fits ${JSON.stringify(lost)}. ${remedy}`,
      );
    }
    return { ...options, at: startWithin(entry, "calls") ?? start };
  });
  const limited = limitsOfEntries(entries);
  if (!("second" in limited)) return limited;
  const { first, second } = limited;
  throw broken(
    second.at,
    `calls is ${second.concurrency}, and ${first.concurrency} in line ${lines.linePos(first.at).line} for the same endpoint. Give both the same number, or leave one out.`,
  );
}

function unknownKey(word: string): string {
  const near = nearest(word, Object.keys(entryKeys));
  const remedy =
    near === undefined ? `There are ${Object.keys(entryKeys).join(", ")}.` : `Did you mean ${near}?`;
  return `there is no key ${JSON.stringify(word)}. ${remedy}`;
}

function isFitting(pattern: string, model: string): boolean {
  const parts = pattern.split("*").map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s").test(model);
}

type WithRange = { readonly range?: readonly number[] | null };

function isNode(value: unknown): value is WithRange {
  return typeof value === "object" && value !== null && "range" in value;
}

function startOf(node: unknown): number {
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Where a key of an entry begins, or a key within its value. */
function startWithin(entry: YAMLMap, key: string, within?: string): number | undefined {
  const pair = pairOf(entry, key);
  if (within === undefined || !isMap(pair?.value)) return pair && startOf(pair.key);
  const inner = pairOf(pair.value, within);
  return inner && startOf(inner.key);
}

function pairOf(map: YAMLMap, key: string) {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}
