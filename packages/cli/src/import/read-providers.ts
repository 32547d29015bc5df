import { isObject } from "@aegis/metrics/command";
import type { ImportNote } from "./promptfoo-case.ts";

/** Whether a configuration has the provider `echo`, which gives back the prompt, and notes on others. */
export function readProviders(config: Readonly<Record<string, unknown>>): {
  readonly hasEcho: boolean;
  readonly notes: readonly ImportNote[];
} {
  const key = config.targets === undefined ? "providers" : "targets";
  const notes: ImportNote[] = [];
  let hasEcho = false;
  const list = config[key];
  for (const [at, provider] of [list ?? []].flat().entries()) {
    const why = whyNotEcho(provider);
    if (why === undefined) hasEcho = true;
    else notes.push({ path: Array.isArray(list) ? [key, `${at}`] : [key], says: why });
  }
  return { hasEcho, notes };
}

/** Why a provider does not give back the prompt as it is; undefined if it does. */
export function whyNotEcho(provider: unknown): string | undefined {
  const { id, options } = named(provider);
  if (id !== "echo") return `is ${id}, whose outputs are not in the file.`;
  if (options.transform !== undefined)
    return "changes its outputs by transform, which only promptfoo can run.";
  if (options.prompts !== undefined) return "has prompts of its own, which only promptfoo can choose.";
  return undefined;
}

/** Either with an id, or as the only key of an object. */
function named(provider: unknown): {
  readonly id: string;
  readonly options: Readonly<Record<string, unknown>>;
} {
  if (!isObject(provider)) return { id: String(provider), options: {} };
  if (typeof provider.id === "string") return { id: provider.id, options: provider };
  const [[key, value] = ["a provider without an id", {}]] = Object.entries(provider);
  const options = isObject(value) ? value : {};
  return { id: typeof options.id === "string" ? options.id : key, options };
}
