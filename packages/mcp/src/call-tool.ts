import type { Aegis } from "@aegis/client";
import { callByName, isDownload } from "@aegis/client/by-name";
import { fileFromPath, saveTo } from "@aegis/client/node";
import { clientNames } from "@aegis/contract";
import { type OperationTool, operationTools } from "@aegis/contract/mcp";
import { nearest } from "@aegis/io/nearest";
import type { CallToolResult } from "@modelcontextprotocol/server";
import { csvFrom } from "./csv-from.ts";
import { jsonFrom, type Remedy } from "./json-from.ts";

/** Arguments that do not fit together. Its message says how to call the tool. */
export class MisusedTool extends Error {}

type Given = Readonly<Record<string, unknown>>;

/**
 * Makes the call of a tool and gives back its answer as text: JSON or CSV, cut if it is long, with a note
 * that says how to get the rest.
 *
 * @throws MisusedTool if the tool has no such argument, or a file is given twice or not at all
 * @throws ApiError, ConnectionError or TimeoutError, as the client does
 * @throws the system's error if a file cannot be read or written
 */
export async function callTool(
  aegis: Aegis,
  tool: OperationTool,
  given: Given,
  signal: AbortSignal,
): Promise<CallToolResult> {
  refuseUnknown(tool, given);
  const [firstItem, firstRow] = [firstOf(given, "first_item"), firstOf(given, "first_row")];
  const at = (place: string) =>
    Object.fromEntries(Object.entries(given).filter(([name]) => tool.places[name] === place));
  const body = { ...at("body"), ...(await fileOf(tool, given)) };
  const answer = await callByName(
    aegis,
    tool.name,
    { path: pathOf(tool, given), query: at("query"), body: hasBody(tool) ? body : undefined },
    { signal },
  );
  if (!isDownload(answer)) return texts(jsonFrom(answer ?? null, firstItem, remedyOf(tool)));
  const { save_to: path } = given;
  if (path === undefined) return texts(await csvFrom(answer.stream, firstRow));
  await saveTo(answer, String(path));
  return texts([`All rows are in ${path}.`]);
}

/** How to get the rest of an answer that was cut: from this tool, or from the one that reads what it made. */
function remedyOf({ name, places }: OperationTool): Remedy {
  if (Object.hasOwn(places, "first_item")) return (next) => `For the next ones, set first_item to ${next}.`;
  const { group } = clientNames[name];
  const reader = operationTools.find(
    (tool) => clientNames[tool.name].group === group && clientNames[tool.name].method === "get",
  );
  return (next) => (reader ? `For the next ones, call ${reader.name} with first_item ${next}.` : "");
}

function refuseUnknown({ name: tool, places }: OperationTool, given: Given): void {
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(places, name));
  if (unknown === undefined) return;
  const meant = nearest(unknown, Object.keys(places));
  throw new MisusedTool(
    `${tool} has no argument ${unknown}.${meant === undefined ? "" : ` Did you mean ${meant}?`}`,
  );
}

/** @throws MisusedTool for one that is missing: there is no address without it */
function pathOf({ name: tool, places }: OperationTool, given: Given): Given {
  const names = Object.keys(places).filter((name) => places[name] === "path");
  const missing = names.find((name) => given[name] === undefined);
  if (missing !== undefined) throw new MisusedTool(`${tool} needs ${missing}.`);
  return Object.fromEntries(names.map((name) => [name, given[name]]));
}

function hasBody({ places }: OperationTool): boolean {
  return Object.values(places).some((place) => place === "body" || place === "text");
}

/** @throws MisusedTool unless a tool that takes a file is given one */
async function fileOf({ name: tool, places, file }: OperationTool, given: Given): Promise<Given> {
  if (file === undefined) return {};
  const { csv_text: text, file_path: path } = given;
  if ((text === undefined) === (path === undefined))
    throw new MisusedTool(
      places.file_path === undefined
        ? `${tool} needs csv_text.`
        : `Give ${tool} either csv_text or file_path.`,
    );
  if (path !== undefined) return { [file]: await fileFromPath(String(path)) };
  return { [file]: new File([String(text)], "dataset.csv", { type: "text/csv" }) };
}

/** @throws MisusedTool unless it is a whole number of at least 1 */
function firstOf(given: Given, name: string): number {
  const first = given[name] ?? 1;
  if (typeof first === "number" && Number.isInteger(first) && first >= 1) return first;
  throw new MisusedTool(`${name} must be a whole number of at least 1, not ${JSON.stringify(first)}.`);
}

function texts(parts: readonly string[]): CallToolResult {
  return { content: parts.map((text) => ({ type: "text", text })) };
}
