import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import { isObject } from "@aegis/metrics/command";
import { CommandError } from "@aegis/terminal";
import { decodeText } from "../config/decode-text.ts";
import { type PlacedYaml, parsePlaced } from "../config/placed-yaml.ts";
import type { ImportNote, PromptfooCases } from "./promptfoo-case.ts";
import { notesOfResults, readResults, resultsIn } from "./read-results.ts";
import { readTests } from "./read-tests.ts";

/** A promptfoo file, and how a note about one of its keys is told. */
export type PromptfooFile = PromptfooCases & {
  /** In one line, with file and line. */
  readonly told: (note: ImportNote) => string;
};

/**
 * Reads a configuration of promptfoo, or the results that `promptfoo eval -o results.json` has written.
 *
 * @param name what errors call the file
 * @throws CommandError if it cannot be read, or is neither
 */
export async function readPromptfoo(path: string, name: string): Promise<PromptfooFile> {
  if (otherKinds.test(path))
    throw new CommandError(`${name} is not read: import a configuration in YAML or JSON, or results.json.`);
  const text = decodeText(await bytesOf(path, name), name);
  const { value, told } =
    extname(path).toLowerCase() === ".json" ? placedJson(text, name) : placedYaml(text, name);
  const results = resultsIn(value);
  if (results !== undefined) {
    const { cases, notes } = readResults(results.path, results.list);
    return { cases, notes: [...notesOfResults(value), ...notes], told };
  }
  if (!isObject(value) || !["tests", "scenarios", "prompts"].some((key) => key in value))
    throw new CommandError(`${name} is neither a promptfoo configuration with tests nor its results.`);
  return { ...readTests(value), told };
}

/** Configurations that are programs, and what else promptfoo writes results as. */
const otherKinds = /\.([cm]?[jt]s|py|jsonl|csv|txt|html|xml|xlsx)$/i;

async function bytesOf(path: string, name: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new CommandError(`Cannot read ${name}: ${error instanceof Error ? error.message : error}.`, {
      cause: error,
    });
  }
}

type Placed = { readonly value: unknown; readonly told: PromptfooFile["told"] };

function placedYaml(text: string, name: string): Placed {
  return placedBy(parsePlaced(text, name, true));
}

function placedBy(placed: PlacedYaml): Placed {
  return { value: placed.value, told: ({ path, says }) => placed.problem(path, says).message };
}

/** Results can be large: only a file of moderate size is read a second time, for its lines. */
function placedJson(text: string, name: string): Placed {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new CommandError(`${name} is not JSON: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    });
  }
  if (text.length > mostCharacters)
    return { value, told: ({ path, says }) => `${name}: ${path.join(".")} ${says}` };
  return { value, told: placedBy(parsePlaced(text, name)).told };
}

const mostCharacters = 5_000_000;
