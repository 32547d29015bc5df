import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { packageFacts } from "../generate/python/python-project.ts";
import { readTree } from "../generate/write/tree.ts";
import { wheel } from "./wheel.ts";

const root = join(import.meta.dirname, "../..");

/** Writes the wheel of the Python package into a folder, without Python. @returns its path */
export async function writeWheel(folder: string): Promise<string> {
  const files = await readTree(join(root, "generated/python"), (file) => file.includes("__pycache__"));
  const { name, bytes } = wheel(await packageFacts(), files);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
}
