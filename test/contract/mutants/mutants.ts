import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Mutant } from "./mutant.ts";

const folder = join(import.meta.dirname, "data");

/** Every mutant, by class. Each file has one class, which its name says. */
export const mutants: readonly Mutant[] = readdirSync(folder)
  .toSorted()
  .flatMap((file): Mutant[] => JSON.parse(readFileSync(join(folder, file), "utf8")));
