import type { Usage } from "../../question.ts";
import { fieldsOf } from "./json.ts";

/** Reads the counts of an endpoint, also if they are texts. @returns null if there are none */
export function readUsage(usage: unknown): Partial<Usage> | null {
  const fields = fieldsOf(usage);
  const input = countOf(fields.prompt_tokens) ?? countOf(fields.input_tokens);
  const output = countOf(fields.completion_tokens) ?? countOf(fields.output_tokens);
  const total = countOf(fields.total_tokens);
  const counted = {
    input_tokens: input ?? difference(total, output),
    output_tokens: output ?? difference(total, input),
  };
  // Nobody reads a question without a token: who says so has not counted.
  if (!counted.input_tokens) return null;
  const { input_tokens, output_tokens } = counted;
  return { input_tokens, ...(output_tokens === undefined ? {} : { output_tokens }) };
}

function countOf(count: unknown): number | undefined {
  const number = typeof count === "string" && count.trim() !== "" ? Number(count) : count;
  return typeof number === "number" && Number.isFinite(number) && number >= 0 ? Math.ceil(number) : undefined;
}

function difference(total: number | undefined, part: number | undefined): number | undefined {
  return total === undefined || part === undefined || total < part ? undefined : total - part;
}

/**
 * The tokens of an exchange: as counted, and what was not counted estimated, a token for every four bytes.
 *
 * @param sent the texts that were sent
 * @param received the texts that came back
 */
export function usageOf(
  counted: Partial<Usage> | null,
  sent: readonly string[],
  received: readonly string[],
): Usage {
  const { input_tokens, output_tokens } = counted ?? {};
  const isCounted = input_tokens !== undefined && (output_tokens || received.length === 0);
  return {
    input_tokens: input_tokens ?? estimated(sent),
    output_tokens: output_tokens || estimated(received),
    ...(isCounted ? {} : { estimated: true }),
  };
}

function estimated(texts: readonly string[]): number {
  return Math.ceil(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 4);
}
