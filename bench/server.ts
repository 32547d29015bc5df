import { answers } from "./server/answers.ts";
import { largeRun } from "./server/large-run.ts";
import { stalls } from "./server/stalls.ts";
import { upload } from "./server/upload.ts";

/**
 * The server: how fast it answers, stores a large file and scores a large dataset, and with how much memory.
 */
export async function server(): Promise<void> {
  await answers();
  await upload();
  await largeRun();
  await stalls();
}
