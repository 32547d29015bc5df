import type { Usage } from "../../question.ts";
import { type Fields, fieldsOf, isFields } from "./json.ts";
import { readUsage } from "./token-counts.ts";

/** A chat completion as the endpoint sent it, whatever shape its message has. */
export type Completion = {
  /** Texts in which the answer may be, the likeliest first; none of them is blank. */
  readonly texts: readonly string[];
  /** Why the model stopped; null if it does not say. */
  readonly end: "length" | "filter" | null;
  /** What the model said instead of an answer; null if it did not refuse. */
  readonly refusal: string | null;
  /** What there is in place of an answer, for a message; null if there is one. */
  readonly lacks: string | null;
  /** As the endpoint counted; null if it did not. */
  readonly usage: Partial<Usage> | null;
};

/** Reads the body of an answer with status 200. @returns undefined if it is not a chat completion */
export function readCompletion(body: unknown): Completion | undefined {
  const { choices: given, usage } = fieldsOf(body);
  // Some gateways write null if the endpoint behind them gave none.
  const choices = given === null ? [] : given;
  if (!Array.isArray(choices)) return undefined;
  const choice = fieldsOf(choices[0]);
  const message = fieldsOf(choice.message);
  const texts = textsOf(choice, message);
  const refusal = refusalOf(message);
  return {
    texts,
    end: endOf(choice.finish_reason),
    refusal,
    lacks: texts.length > 0 ? null : choices.length === 0 ? "has no choice" : lackOf(message),
    usage: readUsage(usage),
  };
}

/** The error of an answer with status 200, at its top or in its choice; undefined if there is none. */
export function errorIn(body: unknown): unknown {
  const { choices, error } = fieldsOf(body);
  const choice = fieldsOf(Array.isArray(choices) ? choices[0] : undefined);
  if (choice.error) return choice.error;
  if (choice.finish_reason === "error") return error ?? { message: "finish_reason is error" };
  if (error && choice.message === undefined) return error;
  return isFields(body) && isBareError(body) ? body : undefined;
}

/** An error without an object round it, as gateways of several makes have it. */
function isBareError({
  choices,
  object,
  type,
  code,
  status,
  success,
  message,
  msg,
  detail,
}: Fields): boolean {
  if (choices || (!message && !msg && !detail)) return false;
  return object === "error" || type === "error" || success === false || Boolean(code ?? status);
}

/**
 * The content. Some endpoints put an answer elsewhere: without content, the arguments of a call count, and
 * thoughts that are nothing but one object; a draft among other thoughts does not.
 */
function textsOf(choice: Fields, message: Fields): readonly string[] {
  const content = [textOf(message.content), textOf(choice.text)].filter(isThere);
  if (content.length > 0) return content;
  const thoughts = [textOf(message.reasoning_content), textOf(message.reasoning)];
  return [...argumentsOf(message), ...thoughts.filter((text) => /^\s*\{.*\}\s*$/s.test(text))].filter(
    isThere,
  );
}

function isThere(text: string): boolean {
  return text.trim() !== "";
}

/** A text, the text parts of a list, or an object that is the answer itself. */
function textOf(content: unknown): string {
  if (typeof content === "string") return content;
  if (Array.isArray(content)) return content.map(textOfPart).join("");
  return isFields(content) ? JSON.stringify(content) : "";
}

/** Parts of other types, such as `thinking`, are not the answer. */
function textOfPart(part: unknown): string {
  if (typeof part === "string") return part;
  const { type = "text", text } = fieldsOf(part);
  if (type !== "text" && type !== "output_text") return "";
  return typeof text === "string" ? text : textOf(fieldsOf(text).value);
}

function argumentsOf(message: Fields): readonly string[] {
  const calls = Array.isArray(message.tool_calls) ? message.tool_calls : [];
  const named = calls.map((call) => fieldsOf(fieldsOf(call).function));
  const [only, ...others] = message.function_call ? [fieldsOf(message.function_call)] : named;
  return only === undefined || others.length > 0 ? [] : [textOf(only.arguments)];
}

function refusalOf(message: Fields): string | null {
  const parts = Array.isArray(message.content) ? message.content.map(fieldsOf) : [];
  const said = [message.refusal, ...parts.map(({ refusal }) => refusal)];
  return said.filter((each) => typeof each === "string").find((each) => each !== "") ?? null;
}

/** What is there in place of a text. */
function lackOf(message: Fields): string {
  if (message.tool_calls || message.function_call) return "is a call of a tool, without content";
  if (message.reasoning_content || message.reasoning) return "is empty: there are only thoughts";
  return "is empty";
}

function endOf(reason: unknown): Completion["end"] {
  const word = typeof reason === "string" ? reason.toLowerCase() : "";
  if (cutOff.has(word)) return "length";
  return filtered.has(word) ? "filter" : null;
}

/** Of OpenAI, and of others whose words a gateway passes on. */
const cutOff: ReadonlySet<string> = new Set(["length", "max_tokens", "model_length"]);
const filtered: ReadonlySet<string> = new Set([
  "content_filter",
  "safety",
  "recitation",
  "prohibited_content",
  "blocklist",
  "spii",
  "refusal",
]);
