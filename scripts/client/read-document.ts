import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Document } from "./document.ts";

/**
 * Reads an OpenAPI document, as JSON or YAML.
 *
 * @param place a file, or an http or https URL
 * @throws Error that names the place, if nothing or something else is there
 */
export async function readDocument(place: string): Promise<Document> {
  const text = await (/^https?:/.test(place) ? download(place) : readFile(place, "utf8")).catch(
    (error: unknown) => refuse(place, "cannot be read", error),
  );
  const document = parsed(place, text);
  if (!isDocument(document)) return refuse(place, "is not an OpenAPI document", undefined);
  return document;
}

async function download(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the status is ${response.status}`);
  return response.text();
}

function parsed(place: string, text: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    return refuse(place, "is neither JSON nor YAML", error);
  }
}

function isDocument(value: unknown): value is Document {
  return typeof value === "object" && value !== null && "openapi" in value && "paths" in value;
}

function refuse(place: string, problem: string, cause: unknown): never {
  const [because = ""] = cause instanceof Error ? cause.message.split("\n") : [];
  const reason = because === "" ? "" : ` (${because})`;
  throw new Error(
    `${place} ${problem}${reason}; give --document a file, or where a server has its openapi.json.`,
    {
      cause,
    },
  );
}
