import type { Material, Question } from "../question.ts";
import { fitAnswer, type ReadAnswer, unwrapped } from "./fit-answer.ts";

/** The longest reply that is read, in UTF-16 units. No list of verdicts comes near it. */
const longest = 200_000;

/**
 * Reads the JSON that a reply ends with. Before it there may be prose and thoughts that are closed; after it
 * only white space, a closing fence and marks that end a turn.
 *
 * A model may quote the material, or be cut off while it drafts, so where an object stands does not say whose
 * it is. Nothing in a thought that was left open counts, and neither does anything that stands in the
 * material, apart from white space and backslashes.
 *
 * Takes time in proportion to the lengths of reply and material.
 */
export function readAnswer(
  text: string,
  { schema }: Pick<Question, "schema">,
  material: Material,
): ReadAnswer {
  if (text.length > longest) return { problem: `has more than ${longest} characters` };
  const reply = withoutEnd(text.replace(/^\uFEFF/, ""));
  if (reply === "") return { problem: "is empty" };
  const start = startOfLast(reply);
  if (start === undefined) return { problem: problemWithoutJson(reply) };
  if (leavesThoughtOpen(reply.slice(0, start))) return { problem: "ends within a thought" };
  const json = reply.slice(start);
  const parsed = parse(json) ?? parse(mended(json));
  if (parsed === undefined) return { problem: "ends with broken JSON" };
  const fitted = fitAnswer(parsed.value, schema);
  if ("problem" in fitted) return fitted;
  const isWrapped = unwrapped(parsed.value, schema) !== parsed.value;
  // What is around an answer may be around a quotation.
  const pieces = [json, ...(isWrapped ? [insideOf(json)] : []), JSON.stringify(fitted.value)];
  if (standsIn(material, pieces.map(bare))) return { problem: "repeats JSON of the material" };
  return fitted;
}

/** Takes white space, the end of a fence, and what local models end a turn with from the end of a reply. */
function withoutEnd(text: string): string {
  let reply = text.trimEnd();
  for (;;) {
    const mark = /(?:```|~~~|<\|[\w-]{1,40}\|>|<\/s>|<end_of_turn>)$/.exec(reply.slice(-50))?.[0];
    if (mark === undefined) return reply;
    reply = reply.slice(0, -mark.length).trimEnd();
  }
}

/**
 * Where the last object or list begins, if the reply ends with it. In JSON a quotation mark inside a string
 * is always escaped, so that brackets can be counted from the end.
 */
function startOfLast(reply: string): number | undefined {
  if (!/[}\]]$/.test(reply)) return undefined;
  let depth = 0;
  let inString = false;
  for (let at = reply.length - 1; at >= 0; at -= 1) {
    const unit = reply[at];
    if (unit === '"' && !isEscaped(reply, at)) inString = !inString;
    if (inString) continue;
    if (unit === "}" || unit === "]") depth += 1;
    if (unit === "{" || unit === "[") depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text[at - 1 - backslashes] === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

function problemWithoutJson(reply: string): string {
  if (leavesThoughtOpen(reply)) return "ends within a thought";
  if (/[}\]]$/.test(reply)) return "ends with broken JSON";
  return /[{[]/.test(reply) ? "does not end with its JSON object" : "has no JSON object";
}

/** Whether the last thought that begins in a text does not end in it. */
function leavesThoughtOpen(text: string): boolean {
  let isOpen = false;
  for (const { groups } of text.matchAll(thoughtMark)) isOpen = groups?.open !== undefined;
  return isOpen;
}

/** How models mark their thoughts: in tags, in brackets, or by the name of a channel. */
const thoughtMark =
  /(?<open><(?:[\w]{1,20}:)?(?:think|thinking|thought|thoughts|reason|reasoning|reflection|scratchpad|analysis)>|<\|(?:begin_of_thought|start_thinking)\|>|\[THINK\]|◁think▷|<\|channel\|>(?:analysis|commentary))|<\/(?:[\w]{1,20}:)?(?:think|thinking|thought|thoughts|reason|reasoning|reflection|scratchpad|analysis)>|<\|(?:end_of_thought|end_thinking)\|>|\[\/THINK\]|◁\/think▷|<\|channel\|>final/gi;

function parse(json: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(json) };
  } catch {
    return undefined;
  }
}

/**
 * What models get wrong most often: line breaks inside strings, commas before a closing bracket, and the
 * literals of Python. Strings are matched first, so that nothing else in them changes.
 */
function mended(json: string): string {
  return json.replace(/"(?:[^"\\]|\\.)*"|,(?=\s*[}\]])|\b(?:True|False|None)\b/gs, (part) => {
    if (part.startsWith('"')) return part.replace(control, (found) => JSON.stringify(found).slice(1, -1));
    return part === "," ? "" : (literals[part] ?? part);
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: those that JSON forbids in strings
const control = /[\x00-\x1f]/g;
const literals: Readonly<Record<string, string>> = { True: "true", False: "false", None: "null" };

/** What is between the brackets of a list, or what follows the first key of an object. */
function insideOf(json: string): string {
  return json.slice(1, -1).replace(/^\s*"(?:[^"\\]|\\.)*"\s*:/s, "");
}

function standsIn(material: Material, pieces: readonly string[]): boolean {
  const parts = Object.values(material)
    .flat()
    // Most texts have no bracket, and are told apart fast.
    .filter((part) => /[{[]/.test(part))
    .map(bare);
  return parts.some((part) => pieces.some((piece) => piece !== "" && part.includes(piece)));
}

/** Without white space, and without the backslashes of an object inside a string. */
function bare(text: string): string {
  return text.replace(/[\s\\]+/g, "");
}
