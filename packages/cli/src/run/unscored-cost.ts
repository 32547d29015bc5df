import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { isObject } from "@aegis/metrics/command";
import type { Nano } from "@aegis/rules";

/**
 * Notes beside a run that is not complete what it has spent on answers that are in no evaluation with a
 * score, such as those that were not fit, or came when it was stopped. The run that goes on with it counts
 * that, too.
 *
 * @param draft the file of the run
 */
export async function noteUnscoredCost(draft: string, cost: Nano): Promise<void> {
  const file = noteOf(draft);
  await writeFile(`${file}.new`, JSON.stringify({ unscored_cost: cost }));
  await rename(`${file}.new`, file);
}

/** Nothing if none was noted, or the note was lost with the power. */
export async function unscoredCostOf(draft: string): Promise<Nano> {
  const file = noteOf(draft);
  if (!existsSync(file)) return 0;
  try {
    const noted: unknown = JSON.parse(await readFile(file, "utf8"));
    return isObject(noted) && typeof noted.unscored_cost === "number" ? noted.unscored_cost : 0;
  } catch (error) {
    if (error instanceof SyntaxError) return 0;
    throw error;
  }
}

/** Removes the note. */
export async function forgetUnscoredCost(draft: string): Promise<void> {
  for (const file of [noteOf(draft), `${noteOf(draft)}.new`]) await rm(file, { force: true });
}

function noteOf(draft: string): string {
  return draft.replace(/\.part$/, ".spent");
}
