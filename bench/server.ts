import { answers } from "./server/answers.ts";
import { largeRun } from "./server/large-run.ts";
import { upload } from "./server/upload.ts";

/**
 * The system: how fast it answers, takes a large file and scores a large dataset, and how much memory that
 * takes.
 */
export async function server(): Promise<void> {
  await answers();
  await upload();
  await largeRun();
}
