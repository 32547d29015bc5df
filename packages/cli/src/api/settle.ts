import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { text as textOf } from "node:stream/consumers";
import { CommandError } from "@aegis/terminal";
import type { CliContext } from "../cli-context.ts";
import { JsonFile, jsonNull, ListParts } from "./read-value.ts";

/**
 * Makes JSON of what was read from the command line: files are read, and the parts of a list joined.
 *
 * @param flag for messages, such as `--body`
 * @throws CommandError if a file cannot be read, or is not JSON
 */
export async function settle(value: unknown, flag: string, context: SettleContext): Promise<unknown> {
  if (value === jsonNull) return null;
  if (value instanceof JsonFile) return jsonIn(value, flag, context);
  if (!(value instanceof ListParts)) return value;
  const items: unknown[] = [];
  for (const part of value.parts) {
    const settled = await settle(part, flag, context);
    // A file may hold the list, or an item of it.
    if (part instanceof JsonFile && Array.isArray(settled)) for (const each of settled) items.push(each);
    else items.push(settled);
  }
  return items;
}

type SettleContext = Pick<CliContext, "stdin" | "folder">;

async function jsonIn({ path }: JsonFile, flag: string, { stdin, folder }: SettleContext): Promise<unknown> {
  const name = path === "-" ? "standard input" : path;
  if (path === "-" && stdin.readableEnded)
    throw new CommandError(`${flag}: standard input has been read already; it can be given once.`);
  let text: string;
  try {
    text = path === "-" ? await textOf(stdin) : await readFile(resolve(folder, path), "utf8");
  } catch (error) {
    throw new CommandError(`${flag}: ${name} cannot be read: ${reasonOf(error)}`, { cause: error });
  }
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new CommandError(`${flag}: ${name} is not JSON: ${reasonOf(error)}`, { cause: error });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
