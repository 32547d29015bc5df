import { isObject } from "@aegis/metrics/command";
import { asPromptsSee, isUnfinished } from "./fill-variables.ts";
import type { ImportNote } from "./promptfoo-case.ts";
import { type Rendered, renderDeep, renderTemplate } from "./render-template.ts";
import type { TestVariables } from "./test-variables.ts";

/** A prompt that is written in the configuration. */
export type WrittenPrompt = { readonly path: readonly string[]; readonly text: string };

/** The prompts of a configuration, and what is said of those that are not written in it. */
export function readPrompts({ prompts }: Readonly<Record<string, unknown>>): {
  readonly prompts: readonly WrittenPrompt[];
  readonly notes: readonly ImportNote[];
} {
  const notes: ImportNote[] = [];
  const written = new Map<string, WrittenPrompt>();
  for (const { path, item } of itemsOf(prompts ?? "{{prompt}}")) {
    const text = isObject(item) ? (item.raw ?? item.id) : item;
    if (typeof text !== "string") notes.push({ path, says: "is not a prompt with a text." });
    else if (isObject(item) && "function" in item) notes.push({ path, says: "is a function." });
    else if (isElsewhere(text))
      notes.push({ path, says: "is elsewhere: promptfoo takes it for the name of a file or of a service." });
    // Of equal texts promptfoo takes one, but each that is in an object.
    else written.set(isObject(item) ? path.join(".") : text, { path, text });
  }
  return { prompts: [...written.values()], notes };
}

/** A prompt as the model gets it. In one that is JSON, the texts are filled in, and it is laid out anew. */
export function renderPrompt(text: string, variables: TestVariables): Rendered<string> {
  const json = parsed(text);
  if (json !== undefined) {
    const rendered = renderDeep(json.value, variables);
    return "refusal" in rendered ? rendered : { value: JSON.stringify(rendered.value, null, 2) };
  }
  return isUnfinished(text) ? { value: text } : renderTemplate(text, asPromptsSee(variables));
}

type Item = { readonly path: readonly string[]; readonly item: unknown };

/** A map of prompts has their texts as its keys. */
function itemsOf(prompts: unknown): readonly Item[] {
  if (Array.isArray(prompts)) return prompts.map((item, at) => ({ path: ["prompts", `${at}`], item }));
  if (!isObject(prompts)) return [{ path: ["prompts"], item: prompts }];
  return Object.keys(prompts).map((item) => ({ path: ["prompts", item], item }));
}

/**
 * By the rules of promptfoo, which takes many a sentence for the name of a file. It also looks for the files
 * of a pattern, and takes it for a text if there are none, as there are none for one with spaces.
 */
function isElsewhere(text: string): boolean {
  if (/^(exec:|portkey:\/\/|langfuse:\/\/|helicone:\/\/)/.test(text)) return true;
  if (/\n|portkey:\/\/|langfuse:\/\/|helicone:\/\//.test(text)) return false;
  if (/\s/.test(text) && /[*?]|\[[^/[\]]{2,}\]/.test(text) && !text.startsWith("file://")) return false;
  const names = text.split(":").slice(-2);
  return (
    names.some((name) => /\.([cm]?[jt]s|j2|jsonl?|md|py|txt|ya?ml)$/.test(name)) ||
    /[*/\\]|\...$|\....$/.test(text)
  );
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
