import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { recordFields } from "@aegis/contract";
import { parse } from "csv-parse/sync";
import type { Exchange } from "../contract/samples/recorder.ts";
import { elementsOf, type Json, type JsonObject, membersOf } from "../openapi-document.ts";
import { type SentRequest, sentRequest } from "./exchange.ts";
import type { Answer, Call } from "./surface.ts";

/**
 * What a surface did wrong with one call, a sentence each: it must send what was asked, once and nothing
 * else, and give its user what the server answered.
 */
export async function judgeCall(
  call: Call,
  answer: Answer,
  exchanges: readonly Exchange[],
): Promise<string[]> {
  const [exchange] = exchanges;
  if (exchange === undefined || exchanges.length > 1)
    return [`It sent ${exchanges.length} requests, not one. It gave ${shown(answer)}.`];
  const sent = await sentRequest(exchange);
  return [...(await judgeSent(call, sent)), ...judgeAnswer(answer, exchange)];
}

async function judgeSent(call: Call, sent: SentRequest): Promise<string[]> {
  if (sent.operation !== call.operation) return [`It called ${sent.operation}.`];
  const asked = call.file === undefined ? { json: call.body } : { form: asTexts(call.body) };
  const file = call.file && { name: basename(call.file), text: await readFile(call.file, "utf8") };
  return [
    ...different("path", sent.path, Object.values(call.path ?? {}).map(String)),
    ...different("query", sent.query, asTexts(call.query)),
    ...different("JSON", sent.json, asked.json),
    // Two writers of JSON may space it differently.
    ...different("form", respaced(sent.form), respaced(asked.form)),
    ...different("file", sent.file, file),
  ];
}

function judgeAnswer(answer: Answer, { response }: Exchange): string[] {
  const { status, text, mediaType } = response;
  if (status >= 400) {
    const { detail } = JSON.parse(text);
    return different("answer", answer, { error: { status, detail } });
  }
  if (!("data" in answer)) return [`Of a success it gave ${shown(answer)}.`];
  if (mediaType !== "text/csv") return different("data", answer.data, text === "" ? null : JSON.parse(text));
  if (typeof answer.data === "string") return different("text", answer.data, text);
  return judgeRows(elementsOf(answer.data).map(membersOf), text);
}

/** Texts must be exact. Other cells may have a type. */
function judgeRows(rows: readonly JsonObject[], csv: string): string[] {
  const expected: Record<string, string>[] = parse(csv, { columns: true, bom: true });
  const columns = Object.keys(expected[0] ?? {});
  const texts = columns.filter((column) => recordFields.some((field) => field === column));
  const picked = (row: JsonObject | Record<string, string>) => texts.map((column) => row[column] ?? "");
  const lost = columns.filter((column) => rows.some((row) => !(column in row)));
  return [
    ...different("rows", rows.map(picked), expected.map(picked)),
    ...lost.map((column) => `The rows have no ${column}.`),
  ];
}

function different(what: string, is: unknown, should: unknown): string[] {
  if (isDeepStrictEqual(is, should)) return [];
  return [`${what}: ${shown(is)} instead of ${shown(should)}.`];
}

function asTexts(values: JsonObject = {}): Record<string, string> {
  const textOf = (value: Json) => (typeof value === "string" ? value : JSON.stringify(value));
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));
}

function respaced(form: Readonly<Record<string, string>> | undefined) {
  return form && Object.fromEntries(Object.entries(form).map(([name, text]) => [name, jsonOr(text)]));
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 600 ? `${text.slice(0, 600)}…` : text;
}
